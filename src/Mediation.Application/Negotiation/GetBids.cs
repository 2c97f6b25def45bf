using Mediation.Application.Access;
using Mediation.Domain.Cases;
using Mediation.Domain.Negotiation;
using MediatR;

namespace Mediation.Application.Negotiation;

/// <summary>How the blind bids of two parties stand. It says the same about any two sums that do not overlap.</summary>
[Requires(Permission.BidBlindly)]
public sealed record GetBids(Guid CaseId, Guid? Applicant = null, Guid? Respondent = null) : IRequest<BiddingView>;

/// <param name="Round">In which a sum may be entered now; null where none may.</param>
/// <param name="OwnWaits">The caller's sum waits for the other side's; it may still be changed.</param>
/// <param name="OtherWaits">The other side's sum waits: the caller's is compared at once.</param>
/// <param name="ExpiresOn">Last day, included, of the sum that waits.</param>
/// <param name="MidpointFen">Where the sums overlapped: the middle, and nothing else of them.</param>
public sealed record BiddingView(
    Guid CaseId, string Number, TalkPartyView Applicant, TalkPartyView Respondent, PartySide Side, bool Runs, bool TakesPart, bool OtherTakesPart,
    int? Round, int MaxRounds, bool OwnWaits, bool OtherWaits, DateOnly? ExpiresOn, int NoOverlaps, long? MidpointFen, string? MidpointInWords);

internal sealed class GetBidsHandler(BidDesk desk) : IRequestHandler<GetBids, BiddingView>
{
    public async Task<BiddingView> Handle(GetBids query, CancellationToken ct) =>
        await BidViews.ReadAsync(desk, new CaseId(query.CaseId), query.Applicant, query.Respondent, ct);
}

internal static class BidViews
{
    public static async Task<BiddingView> ReadAsync(BidDesk desk, CaseId id, Guid? applicantId, Guid? respondentId, CancellationToken ct)
    {
        var (seat, applicant, respondent) = await desk.SeatAsync(id, applicantId, respondentId, ct);
        var bids = await desk.FindAsync(id, applicant, respondent, forReading: true, ct);
        var (own, other) = seat.Side == PartySide.Applicant ? (PartySide.Applicant, PartySide.Respondent) : (PartySide.Respondent, PartySide.Applicant);
        var runs = TalksMayRun.In(seat.Case, applicant.Id, respondent.Id);
        var (ownWaits, otherWaits) = (bids?.IsWaitingOn(desk.Today, own) == true, bids?.IsWaitingOn(desk.Today, other) == true);
        return new BiddingView(
            seat.Case.Id.Value, seat.Case.Number, new TalkPartyView(applicant.Id.Value, applicant.Number, applicant.Name),
            new TalkPartyView(respondent.Id.Value, respondent.Number, respondent.Name), own, runs, bids?.TakesPart(own) == true, bids?.TakesPart(other) == true,
            runs && bids?.BothTakePart == true ? bids.OpenRoundOn(desk.Today) : null, BlindBidding.MaxRounds, ownWaits, otherWaits,
            ownWaits || otherWaits ? bids!.Rounds[^1].ExpiresOn : null, bids?.Rounds.Count(round => round.Overlaps == false) ?? 0,
            bids?.Midpoint?.Fen, bids?.Midpoint?.ToChineseUppercase());
    }
}
