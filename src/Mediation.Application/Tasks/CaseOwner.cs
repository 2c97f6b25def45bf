using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tasks;

/// <summary>The presiding mediator of a case.</summary>
/// <param name="IsAtWork">On the roster today, and the account, where there is one, is open.</param>
internal sealed record CaseOwner(Guid? Account, bool IsAtWork)
{
    public Guid? AccountAtWork => IsAtWork ? Account : null;

    /// <summary>Owners of many cases by two queries; a case without a presiding mediator is not among them.</summary>
    public static async Task<Dictionary<CaseId, CaseOwner>> OfAsync(
        IAppDb db, IStaffDirectory staff, IReadOnlyCollection<CaseId> cases, DateOnly today, CancellationToken ct)
    {
        var presiding = await db.Cases.AsNoTracking().Where(dispute => cases.Contains(dispute.Id))
            .SelectMany(dispute => dispute.Mediators, (dispute, part) => new { dispute.Id, part.MediatorId, part.Presides, part.ReleasedOn })
            .Where(part => part.Presides && part.ReleasedOn == null)
            .Join(db.Mediators, part => part.MediatorId, mediator => mediator.Id, (part, mediator) => new
            {
                part.Id,
                mediator.AccountId,
                IsOnRoster = mediator.ActiveFrom <= today && (mediator.ActiveTo == null || mediator.ActiveTo >= today),
            })
            .ToListAsync(ct);
        var open = await staff.OpenAmongAsync([.. presiding.Select(owner => owner.AccountId).OfType<Guid>().Distinct()], ct);
        return presiding.GroupBy(owner => owner.Id).ToDictionary(
            owners => owners.Key,
            owners => new CaseOwner(owners.First().AccountId, owners.Any(one => one.IsOnRoster && (one.AccountId is not { } account || open.Contains(account)))));
    }
}
