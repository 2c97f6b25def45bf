using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>How many cases a mediator has in hand: assigned, not released, mediation not ended.</summary>
internal static class MediatorLoad
{
    private static readonly CaseStatus[] InHand =
        [CaseStatus.Assigned, CaseStatus.Scheduled, CaseStatus.Mediating, CaseStatus.Suspended, CaseStatus.AgreedFull, CaseStatus.AgreedPartial];

    public static async Task<Dictionary<MediatorId, int>> OfAsync(IAppDb db, IReadOnlyCollection<MediatorId> mediators, CancellationToken ct) =>
        await db.Cases.AsNoTracking()
            .Where(dispute => InHand.Contains(dispute.Status))
            .SelectMany(dispute => dispute.Mediators)
            .Where(part => part.ReleasedOn == null && mediators.Contains(part.MediatorId))
            .GroupBy(part => part.MediatorId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(load => load.Key, load => load.Count, ct);

    /// <summary>Tells, without refusing, who has reached what he takes on.</summary>
    public static async Task<IReadOnlyList<string>> WarningsAsync(IAppDb db, IReadOnlyCollection<Mediator> mediators, CancellationToken ct)
    {
        var load = await OfAsync(db, [.. mediators.Select(mediator => mediator.Id)], ct);
        return mediators.Any(mediator => load.GetValueOrDefault(mediator.Id) >= mediator.Capacity) ? ["mediator.at-capacity"] : [];
    }
}
