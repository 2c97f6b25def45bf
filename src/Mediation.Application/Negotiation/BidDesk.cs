using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Negotiation;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Negotiation;

/// <summary>What the steps of blind bids need. Parties only: a mediator has no seat here, so that nobody can ask him for a figure.</summary>
internal sealed class BidDesk(IAppDb db, RequestScope scope, PlatformTime time, TalksDesk talks, TalkNotices notices)
{
    private const int Attempts = 4;

    public DateOnly Today => time.Today;

    public async Task<(Seat Seat, Party Applicant, Party Respondent)> SeatAsync(CaseId id, Guid? applicant, Guid? respondent, CancellationToken ct)
    {
        var seat = await talks.SeatAsync(id, ct);
        if (seat.IsMediator)
        {
            throw new NotFoundException("bids");
        }

        var (one, other) = TalksDesk.PairOf(seat, applicant, respondent);
        return (seat, one, other);
    }

    public Task<BlindBidding?> FindAsync(CaseId id, Party applicant, Party respondent, bool forReading, CancellationToken ct) =>
        (forReading ? db.BlindBiddings.AsNoTracking() : db.BlindBiddings).SingleOrDefaultAsync(
            bids => bids.CaseId == id && bids.ApplicantId == applicant.Id && bids.RespondentId == respondent.Id, ct);

    /// <summary>
    /// One step, saved; repeated on what is there now when the other side was faster. No version is asked of the caller: it would tell, in a
    /// conflict, what the other side did at that moment.
    /// </summary>
    /// <param name="take">The step; answers the template of the notice to the other side, or null.</param>
    public async Task TakeAsync(BidCommand command, Func<BlindBidding, PartySide, DisputeCase, OfferStep, string?> take, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (seat, applicant, respondent) = await SeatAsync(command.CaseId, command.Applicant, command.Respondent, ct);
            var bids = await FindAsync(command.CaseId, applicant, respondent, forReading: false, ct);
            if (bids is null)
            {
                bids = BlindBidding.Begin(BiddingId.New(time.Now), seat.Case, applicant.Id, respondent.Id);
                db.BlindBiddings.Add(bids);
            }

            var side = seat.Side!.Value;
            var template = take(bids, side, seat.Case, new OfferStep(scope.Caller.Id, OfferManner.Online, time.Now, time.Today));
            if (template is not null)
            {
                await TellAsync(seat.Case, bids, template, side, ct);
            }

            try
            {
                await db.SaveChangesAsync(ct);
                return;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                db.Forget();
            }
        }
    }

    private Task TellAsync(DisputeCase dispute, BlindBidding bids, string template, PartySide side, CancellationToken ct)
    {
        var both = template == Domain.Notices.TemplateKeys.BidsCompared;
        var other = side == PartySide.Applicant ? bids.RespondentId : bids.ApplicantId;
        return notices.TellPartiesAsync(
            dispute, both ? [bids.ApplicantId, bids.RespondentId] : [other], template, FormattableString.Invariant($"b:{bids.Id.Value:N}:{bids.Rounds.Count}"), ct);
    }
}

/// <summary>
/// A step in blind bidding. It is no <see cref="ICommand"/>: idempotency would keep a hash of the request, and a hash of a sum is guessed in
/// a second. Repeating a step does no harm.
/// </summary>
public abstract record BidCommand : MediatR.IRequest<BiddingView>
{
    [System.Text.Json.Serialization.JsonIgnore]
    public CaseId CaseId { get; init; }

    /// <summary>Absent: the caller's own, or the first of the case.</summary>
    public Guid? Applicant { get; init; }

    /// <summary>Absent: the caller's own, or the first of the case.</summary>
    public Guid? Respondent { get; init; }
}
