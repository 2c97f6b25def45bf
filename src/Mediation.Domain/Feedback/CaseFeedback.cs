using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Feedback;

public readonly record struct CaseFeedbackId(Guid Value)
{
    public static CaseFeedbackId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>
/// 满意度评价: what a party says of the mediation once it has its result, once. It says nothing of the dispute, changes nothing in it, and
/// is read by the head of the centre in sums and without names.
/// </summary>
public sealed class CaseFeedback : AggregateRoot
{
    public const int WordsMaxLength = 500;

    private CaseFeedback()
    {
    }

    public CaseFeedbackId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public PartyId PartyId { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public PartySide Side { get; private set; }

    public Score Overall { get; private set; }

    /// <summary>Was it plain what would happen and what to do?</summary>
    public Score Clear { get; private set; }

    /// <summary>Were both sides heard alike, whatever came of it?</summary>
    public Score Fair { get; private set; }

    public string? Words { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    public static CaseFeedback Give(CaseFeedbackId id, DisputeCase dispute, PartyId party, Scores scores, string? words, DateTimeOffset now)
    {
        Guard.Require(IsAskedIn(dispute.Status), RuleCode.FeedbackTooEarly);
        var feedback = new CaseFeedback
        {
            Id = id,
            CaseId = dispute.Id,
            PartyId = party,
            AgencyId = dispute.AgencyId,
            Side = dispute.PartyOf(party).Side,
            Overall = scores.Overall,
            Clear = scores.Clear,
            Fair = scores.Fair,
            Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
            GivenAt = now,
        };
        feedback.Raise(new FeedbackGiven(dispute.Id.Value));
        return feedback;
    }

    /// <summary>Asked once there is a result, before the file is closed or after; not of those who were turned away at the door.</summary>
    public static bool IsAskedIn(CaseStatus status) => status is CaseStatus.SettledOnTheSpot or CaseStatus.Failed or CaseStatus.Withdrawn
        or CaseStatus.ArbitrationReview or CaseStatus.CourtConfirmation or CaseStatus.CourtWrit or CaseStatus.Performing or CaseStatus.Breached
        or CaseStatus.Closed or CaseStatus.Archived;
}

/// <summary>From one (very poor) to five (very good). Stored by name.</summary>
public enum Score
{
    VeryPoor = 1,
    Poor = 2,
    Fair = 3,
    Good = 4,
    VeryGood = 5,
}

public sealed record Scores(Score Overall, Score Clear, Score Fair);

/// <summary>That it was given; never what was said.</summary>
public sealed record FeedbackGiven(Guid CaseId) : DomainEvent;
