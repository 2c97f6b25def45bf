using Mediation.Application.Common;
using Mediation.Application.Hub;
using Mediation.Domain.Cases;
using Mediation.Domain.Feedback;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Feedback;

/// <summary>Asks each party once; nobody has to.</summary>
internal sealed class FeedbackDuties(IAppDb db) : IHubDuties
{
    public async Task<IReadOnlyList<HubDuty>> OfAsync(DisputeCase dispute, IReadOnlyList<Party> own, CancellationToken ct)
    {
        var (id, first) = (dispute.Id, own[0].Id);
        return CaseFeedback.IsAskedIn(dispute.Status) && !await db.Feedback.AnyAsync(given => given.CaseId == id && given.PartyId == first, ct)
            ? [new HubDuty(HubDutyKind.GiveFeedback)]
            : [];
    }
}
