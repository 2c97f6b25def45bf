using Mediation.Application.Common;
using Mediation.Application.Hub;
using Mediation.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Collective;

/// <summary>A vote that was not cast yet.</summary>
internal sealed class ElectionDuties(IAppDb db, PlatformTime time) : IHubDuties
{
    public async Task<IReadOnlyList<HubDuty>> OfAsync(DisputeCase dispute, IReadOnlyList<Party> own, CancellationToken ct)
    {
        var mine = own.Select(party => party.Id).ToList();
        var election = await db.Elections.AsNoTracking().SingleOrDefaultAsync(one => one.OpenFor == dispute.Id.Value, ct);
        return election is not null && election.IsVotingAt(time.Now)
            && await db.Voters.AnyAsync(one => one.ElectionId == election.Id && mine.Contains(one.PartyId) && !one.HasVoted, ct)
            ? [new HubDuty(HubDutyKind.VoteForRepresentatives, PlatformTime.DateIn(election.ClosesAt), election.ClosesAt)]
            : [];
    }
}
