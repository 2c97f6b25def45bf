using Mediation.Application.Access;
using Mediation.Domain.Cases;
using Mediation.Domain.Negotiation;
using MediatR;

namespace Mediation.Application.Negotiation;

/// <summary>How the talks between one applicant and one respondent stand: the ledger claim by claim, and every offer, the newest first.</summary>
/// <param name="Applicant">Absent: the caller's own, or the first of the case.</param>
[Requires(Permission.Negotiate)]
public sealed record GetTalks(Guid CaseId, Guid? Applicant = null, Guid? Respondent = null) : IRequest<TalksView>;

/// <param name="Number">Of the case.</param>
/// <param name="Version">What the next step names in If-Match; 0 where nothing was offered yet.</param>
/// <param name="Side">The caller's; null for a mediator.</param>
/// <param name="Runs">Whether something may be offered now.</param>
/// <param name="Waiting">The offer that waits for an answer.</param>
/// <param name="Pairs">How many pairs of applicant and respondent the caller may choose from.</param>
public sealed record TalksView(
    Guid CaseId, string Number, int Version, TalkPartyView Applicant, TalkPartyView Respondent, PartySide? Side, bool Runs, Guid? Waiting,
    IReadOnlyList<ClaimStandingView> Claims, IReadOnlyList<OfferView> Offers, int Pairs);

public sealed record TalkPartyView(Guid Id, int Number, string Name);

/// <param name="Claim">Null for what an agreement owes without naming a claim.</param>
/// <param name="Offerable">Whether an offer may name it.</param>
public sealed record ClaimStandingView(
    Guid? Claim, int? Number, ClaimType? Type, long ClaimedFen, long AlreadyPaidFen, long? ByApplicantFen, long? ByRespondentFen, long? InPrincipleFen,
    long AgreedFen, DateOnly? NextDueOn, long PaidFen, bool Offerable);

public sealed record OfferView(
    Guid Id, int Number, PartySide Side, OfferState State, Guid? Answers, DateOnly ValidUntil, DateTimeOffset MadeAt, OfferManner Manner,
    long TotalFen, string? Note, IReadOnlyList<OfferLineView> Lines, DateTimeOffset? EndedAt, OfferManner? EndedManner, string? EndNote);

public sealed record OfferLineView(Guid Claim, long AmountFen, IReadOnlyList<InstalmentInput> Instalments, string? Words);

internal sealed class GetTalksHandler(TalksDesk desk) : IRequestHandler<GetTalks, TalksView>
{
    public async Task<TalksView> Handle(GetTalks query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var seat = await desk.SeatAsync(id, ct);
        var (applicant, respondent) = TalksDesk.PairOf(seat, query.Applicant, query.Respondent);
        var talks = await desk.FindAsync(id, applicant.Id, respondent.Id, forReading: true, ct);
        var dispute = seat.Case;
        var runs = TalksMayRun.In(dispute, applicant.Id, respondent.Id);
        return new TalksView(
            dispute.Id.Value, dispute.Number, talks?.Version ?? 0, Of(applicant), Of(respondent), seat.Side, runs,
            talks?.OpenOn(desk.Today)?.Id.Value,
            [.. ClaimLedger.Of(dispute, talks, applicant.Id, respondent.Id).Select(row => Of(row, dispute, applicant.Id, runs))],
            [.. (talks?.Offers ?? []).OrderByDescending(offer => offer.Number).Select(offer => Of(offer, desk.Today))],
            (seat.Side == PartySide.Applicant ? seat.Own.Count : dispute.Applicants.Count())
                * (seat.Side == PartySide.Respondent ? seat.Own.Count : dispute.Respondents.Count(party => party.TakesPart)));
    }

    private static ClaimStandingView Of(ClaimStanding row, DisputeCase dispute, PartyId applicant, bool runs)
    {
        var claim = dispute.Claims.FirstOrDefault(one => one.Id == row.ClaimId);
        var isBound = claim is not null && dispute.Agreements.Any(agreement => agreement.IsEffective && agreement.Covers(claim.Id) && agreement.Covers(applicant));
        return new ClaimStandingView(
            claim?.Id.Value, claim?.Number, claim?.Type, row.Claimed.Fen, row.AlreadyPaid.Fen, row.ByApplicant?.Fen, row.ByRespondent?.Fen,
            row.InPrinciple?.Fen, row.Agreed.Fen, row.NextDueOn, row.Paid.Fen,
            runs && claim is not null && !isBound && row.InPrinciple is null && !SettlementTalks.IsForAllTogether(dispute, claim));
    }

    private static TalkPartyView Of(Party party) => new(party.Id.Value, party.Number, party.Name);

    private static OfferView Of(Offer offer, DateOnly today) => new(
        offer.Id.Value, offer.Number, offer.Side, offer.StateOn(today), offer.Answers?.Value, offer.ValidUntil, offer.MadeAt, offer.Manner,
        offer.Total.Fen, offer.Note,
        [.. offer.Lines.OrderBy(line => line.Number).Select(line => new OfferLineView(
            line.ClaimId.Value, line.Amount.Fen, [.. line.Instalments.Select(part => new InstalmentInput(part.Fen, part.DueOn))], line.Words))],
        offer.EndedAt, offer.EndedManner, offer.EndNote);
}
