using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

internal static class SlotDesk
{
    /// <summary>How often a choice is written again because somebody else chose at the same moment.</summary>
    public const int Patience = 4;

    /// <summary>A proposal of that case, for changing it; another case's is not found.</summary>
    public static async Task<SessionProposal> ProposalAsync(this IAppDb db, Guid proposal, CaseId dispute, CancellationToken ct)
    {
        var id = new SessionProposalId(proposal);
        return await db.SessionProposals.SingleOrDefaultAsync(one => one.Id == id && one.CaseId == dispute, ct) ?? throw new NotFoundException("proposal");
    }
}
