using Mediation.Application.Common;
using Mediation.Application.Hub;
using Mediation.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>Times to choose from.</summary>
internal sealed class EngagementDuties(IAppDb db, PlatformTime time) : IHubDuties
{
    public async Task<IReadOnlyList<HubDuty>> OfAsync(DisputeCase dispute, IReadOnlyList<Party> own, CancellationToken ct)
    {
        var proposal = await db.SessionProposals.AsNoTracking().SingleOrDefaultAsync(one => one.OpenFor == dispute.Id.Value, ct);
        return proposal is null || proposal.Slots[^1] <= time.Now || own.All(party => proposal.Answers.Any(answer => answer.PartyId == party.Id))
            ? []
            : [new HubDuty(HubDutyKind.ChooseTime, PlatformTime.DateIn(proposal.Slots[0]))];
    }
}
