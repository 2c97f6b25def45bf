using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Negotiation;

/// <summary>
/// 背对背报价 between one applicant and one respondent: once both sides take part, each names one secret sum, and all that comes out is
/// whether they overlap and, where they do, the middle. A sum is kept sealed only until the other is there; then both are gone.
/// </summary>
[LegalBasis("民诉法解释 §107")]
public sealed class BlindBidding : AggregateRoot
{
    public const int MaxRounds = 3;

    /// <summary>A lone sum waits for the other this many days, the day it was entered not counted; then it is void.</summary>
    public const int DaysToMeet = 7;

    private readonly List<BidRound> _rounds = [];

    private BlindBidding()
    {
    }

    public BiddingId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public PartyId ApplicantId { get; private set; }

    public PartyId RespondentId { get; private set; }

    public bool ApplicantTakesPart { get; private set; }

    public bool RespondentTakesPart { get; private set; }

    /// <summary>The worker is to receive the sum; where the worker is to pay it, a half fen falls the other way.</summary>
    public bool PaidToTheWorker { get; private set; }

    public IReadOnlyList<BidRound> Rounds => _rounds;

    public bool BothTakePart => ApplicantTakesPart && RespondentTakesPart;

    public Money? Midpoint => _rounds.Find(round => round.Overlaps == true)?.Midpoint;

    public static BlindBidding Begin(BiddingId id, DisputeCase dispute, PartyId applicant, PartyId respondent)
    {
        Guard.Require(
            dispute.Applicants.Any(party => party.Id == applicant) && dispute.Respondents.Any(party => party.Id == respondent), RuleCode.TalksSides);
        TalksMayRun.Require(dispute, applicant, respondent);
        return new BlindBidding
        {
            Id = id,
            CaseId = dispute.Id,
            ApplicantId = applicant,
            RespondentId = respondent,
            PaidToTheWorker = !dispute.PartyOf(applicant).IsOrganisation,
        };
    }

    public bool TakesPart(PartySide side) => side == PartySide.Applicant ? ApplicantTakesPart : RespondentTakesPart;

    public void Join(PartySide side, DisputeCase dispute)
    {
        TalksMayRun.Require(dispute, ApplicantId, RespondentId);
        if (!TakesPart(side))
        {
            (ApplicantTakesPart, RespondentTakesPart) = (ApplicantTakesPart || side == PartySide.Applicant, RespondentTakesPart || side == PartySide.Respondent);
            Raise(new BiddingJoined(side));
        }
    }

    /// <summary>Whoever leaves takes its sum along; nobody learns it.</summary>
    public void Leave(PartySide side)
    {
        if (TakesPart(side))
        {
            (ApplicantTakesPart, RespondentTakesPart) = (ApplicantTakesPart && side != PartySide.Applicant, RespondentTakesPart && side != PartySide.Respondent);
            _rounds.FindLast(round => round.IsWaiting)?.Withdraw(side);
            Raise(new BiddingLeft(side));
        }
    }

    /// <summary>The round in which a sum can be entered on that day; null where the sums met, or the rounds are used up.</summary>
    public int? OpenRoundOn(DateOnly today)
    {
        if (Midpoint is not null)
        {
            return null;
        }

        var compared = _rounds.Count(round => round.Overlaps is not null);
        return compared < MaxRounds ? compared + 1 : null;
    }

    /// <summary>Whether that side's sum waits on that day.</summary>
    public bool IsWaitingOn(DateOnly today, PartySide side) => _rounds.Exists(round => round.Holds(side, today));

    /// <summary>Enters or changes a sum. With the second sum both are compared and wiped.</summary>
    /// <param name="round">The round the side believes itself in: a sum is never compared in a later one by surprise.</param>
    /// <returns>Whether the sums overlap; null while the other is missing.</returns>
    public bool? Enter(PartySide side, Money sum, int round, DisputeCase dispute, OfferStep step)
    {
        TalksMayRun.Require(dispute, ApplicantId, RespondentId);
        Guard.Require(BothTakePart, RuleCode.BidsNotJoined);
        Guard.Require(OpenRoundOn(step.Today) is not null, RuleCode.BidsOver, MaxRounds);
        Guard.Require(OpenRoundOn(step.Today) == round, RuleCode.BidsOtherRound);
        var current = _rounds.Find(one => one.Number == round);
        if (current is null)
        {
            current = new BidRound(BidRoundId.New(step.Now), round);
            _rounds.Add(current);
        }

        current.Enter(side, sum, step.Today, PaidToTheWorker);
        Raise(new BidEntered(side, round));
        if (current.Overlaps is { } overlaps)
        {
            Raise(new BidsCompared(round, overlaps));
        }

        return current.Overlaps;
    }
}
