using Mediation.Application.Common;
using Mediation.Application.Hub;
using Mediation.Domain.Cases;
using Mediation.Domain.Messages;
using Mediation.Domain.Negotiation;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Negotiation;

/// <summary>An offer of the other side that waits for an answer, and messages that were not read.</summary>
internal sealed class TalksDuties(IAppDb db, RequestScope scope, PlatformTime time) : IHubDuties
{
    public async Task<IReadOnlyList<HubDuty>> OfAsync(DisputeCase dispute, IReadOnlyList<Party> own, CancellationToken ct)
    {
        List<HubDuty> duties = [];
        if (await LastDayToAnswerAsync(dispute, own, ct) is { } lastDay)
        {
            duties.Add(new HubDuty(HubDutyKind.AnswerOffer, lastDay));
        }

        if (own.Any(party => party.TakesPart) && await HasUnreadAsync(dispute.Id, own[0], ct))
        {
            duties.Add(new HubDuty(HubDutyKind.ReadMessages));
        }

        return duties;
    }

    /// <summary>Of the offer that lapses first.</summary>
    private async Task<DateOnly?> LastDayToAnswerAsync(DisputeCase dispute, IReadOnlyList<Party> own, CancellationToken ct)
    {
        var (id, today) = (dispute.Id, time.Today);
        var (parties, other) = (own.Select(party => party.Id).ToList(), own[0].IsApplicant ? PartySide.Respondent : PartySide.Applicant);
        var waiting = await db.Talks.AsNoTracking().IgnoreAutoIncludes()
            .Where(talks => talks.CaseId == id && (parties.Contains(talks.ApplicantId) || parties.Contains(talks.RespondentId)))
            .SelectMany(talks => talks.Offers, (talks, offer) => new { talks.ApplicantId, talks.RespondentId, offer.Side, offer.State, offer.ValidUntil })
            .Where(offer => offer.State == OfferState.Open && offer.Side == other && offer.ValidUntil >= today).ToListAsync(ct);
        return waiting.Where(offer => TalksMayRun.In(dispute, offer.ApplicantId, offer.RespondentId)).Select(offer => (DateOnly?)offer.ValidUntil).Min();
    }

    private Task<bool> HasUnreadAsync(CaseId id, Party own, CancellationToken ct)
    {
        var (me, room) = (scope.Caller.Id, own.IsApplicant ? MessageRoom.Applicants : MessageRoom.Respondents);
        return db.Messages.AsNoTracking().AnyAsync(
            message => message.CaseId == id && (message.Room == MessageRoom.Open || message.Room == room) && message.AuthorId != me
                && !db.ReadMarks.Any(mark => mark.CaseId == id && mark.Room == message.Room && mark.AccountId == me && mark.ReadTo >= message.At),
            ct);
    }
}
