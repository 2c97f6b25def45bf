using Mediation.Application.Common;
using Mediation.Application.Hub;
using Mediation.Domain.Cases;
using Mediation.Domain.Negotiation;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Negotiation;

/// <summary>An offer of the other side that waits for an answer.</summary>
internal sealed class TalksDuties(IAppDb db, PlatformTime time) : IHubDuties
{
    public async Task<IReadOnlyList<HubDuty>> OfAsync(DisputeCase dispute, IReadOnlyList<Party> own, CancellationToken ct)
    {
        var (id, today, mine) = (dispute.Id, time.Today, own.Select(party => party.Id).ToList());
        var waiting = await db.Talks.AsNoTracking()
            .Where(talks => talks.CaseId == id && (mine.Contains(talks.ApplicantId) || mine.Contains(talks.RespondentId)))
            .SelectMany(
                talks => talks.Offers.Where(offer => offer.State == OfferState.Open && offer.ValidUntil >= today),
                (talks, offer) => new { talks.ApplicantId, talks.RespondentId, offer.Side, offer.ValidUntil })
            .ToListAsync(ct);
        return
        [
            .. waiting.Where(offer => mine.Contains(offer.Side == PartySide.Applicant ? offer.RespondentId : offer.ApplicantId))
                .Select(offer => new HubDuty(HubDutyKind.AnswerOffer, offer.ValidUntil)),
        ];
    }
}
