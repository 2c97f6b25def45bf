using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Referrals;

/// <summary>
/// 移送/委托: one hand-over of a dispute, or of part of it, from one body to another and back. Both bodies keep the same referral under the
/// same id; where they work on different systems each system has its copy, and every step of one is told to the other.
/// </summary>
[LegalBasis("劳动人事争议仲裁办案规则 §69")]
[LegalBasis("最高人民法院关于人民法院特邀调解的规定 §19")]
public sealed partial class Referral : AggregateRoot
{
    public const int ReasonMaxLength = 2000;
    public const int LegalBasisMaxLength = 200;
    public const int NumberMaxLength = 100;
    public const int MaxPapers = 50;
    public const int OpenRouteMaxLength = 60;

    /// <summary>Where the receiver may still decide on it. A late result of one that was withdrawn does not take the way again.</summary>
    public static readonly IReadOnlyList<ReferralStatus> Awaits =
    [
        ReferralStatus.Sent, ReferralStatus.Received, ReferralStatus.Recalling, ReferralStatus.Accepted, ReferralStatus.UnderWay, ReferralStatus.ResultSent,
    ];

    private readonly List<ReferralStep> _steps = [];
    private readonly List<ReferralPaper> _papers = [];
    private readonly List<ReferralClock> _clocks = [];
    private readonly List<BarredPerson> _barred = [];

    private Referral()
    {
    }

    public ReferralId Id { get; private set; }

    public AgencyId FromAgencyId { get; private set; }

    public AgencyId ToAgencyId { get; private set; }

    public ReferralChain Chain { get; private set; }

    public ReferralPurpose Purpose { get; private set; }

    /// <summary>How far the matter is with the body that sends it to be mediated.</summary>
    public EntrustedStage Stage { get; private set; }

    public ReferralStatus Status { get; private set; }

    /// <summary>Raised by every step and paper, and not by marks that something arrived or was read: what people name in If-Match.</summary>
    public int Revision { get; private set; }

    /// <summary>Act and article under which it is handed over, or the agreement between the bodies.</summary>
    public string LegalBasis { get; private set; } = "";

    /// <summary>Why, written for the receiver.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The sender's own number of the matter.</summary>
    public string? SenderNumber { get; private set; }

    /// <summary>The receiver's own number, once it gave one.</summary>
    public string? ReceiverNumber { get; private set; }

    /// <summary>The sender's case on this system; null where it keeps none here.</summary>
    public CaseId? SenderCaseId { get; private set; }

    /// <summary>The receiver's case on this system; null until one is opened, or where it keeps none here.</summary>
    public CaseId? ReceiverCaseId { get; private set; }

    /// <summary>The agreement that review or confirmation is asked for; null otherwise.</summary>
    public Guid? AgreementId { get; private set; }

    /// <summary>
    /// Agreement and way of confirmation while it is with the receiver; null otherwise. Unique: the same application lies with one body alone,
    /// also when two people send at one moment.
    /// </summary>
    public string? OpenRoute { get; private set; }

    /// <summary>Those of the sender's case it is about; empty for all.</summary>
    public IReadOnlyList<PartyId> Applicants { get; private set; } = [];

    /// <summary>The day by which the sender asks for the result, where the law sets none; included.</summary>
    public DateOnly? ReturnBy { get; private set; }

    /// <summary>The day the parties agreed to be mediated before the hearing; C9 counts from it (办案规则 §70).</summary>
    public DateOnly? ConsentedOn { get; private set; }

    /// <summary>Which side works on another system.</summary>
    public ReferralPlacement Placement { get; private set; }

    /// <summary>The day somebody of the receiver signed for it, Asia/Shanghai.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>The referral to another body that this one follows after silence or return.</summary>
    public ReferralId? Follows { get; private set; }

    /// <summary>What the receiver gets to know of the dispute, as JSON; sealed at rest. Null until it is sent.</summary>
    public string? Content { get; private set; }

    /// <summary>SHA-256 of <see cref="Content"/>, hex.</summary>
    public string? ContentHash { get; private set; }

    /// <summary>What came of it; sealed at rest.</summary>
    public ReferralResult? Result { get; private set; }

    public string? ResultHash { get; private set; }

    /// <summary>Number of what the sender made of the result, e.g. a 民事调解书.</summary>
    public string? Instrument { get; private set; }

    /// <summary>Who mediated and so may not decide the same dispute.</summary>
    public IReadOnlyList<BarredPerson> Barred => _barred;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When its last step was recorded here; lists are ordered by it.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The earliest last day among the open clocks; the maximum date when none runs.</summary>
    public DateOnly NextDueOn { get; private set; } = DateOnly.MaxValue;

    public IReadOnlyList<ReferralStep> Steps => _steps;

    public IReadOnlyList<ReferralPaper> Papers => _papers;

    public IReadOnlyList<ReferralClock> Clocks => _clocks;

    public ReferralSide? SideOf(AgencyId? agency) =>
        agency == FromAgencyId ? ReferralSide.Sender : agency == ToAgencyId ? ReferralSide.Receiver : null;

    /// <summary>A side sees its own papers, and of the other's those that were sent.</summary>
    public bool Shows(ReferralPaper paper, ReferralSide? to)
    {
        var keeper = paper.WithResult ? ReferralSide.Receiver : ReferralSide.Sender;
        var wasSent = paper.WithResult ? Result is not null : LetsRead(ReferralSide.Receiver);
        return to is not null && (to == keeper || (paper.Share == Shareability.Shareable && wasSent));
    }

    /// <summary>What was taken back, or not taken on, the receiver has no more need of (个人信息保护法 §6); the ledger stays.</summary>
    public bool LetsRead(ReferralSide side) => side == ReferralSide.Sender
        || Status is ReferralStatus.Sent or ReferralStatus.Received or ReferralStatus.Recalling
        || _steps.Exists(step => step.Action == ReferralAction.Accept);

    /// <summary>With the receiver, and not finished.</summary>
    public bool IsOpen => Status is not (ReferralStatus.Draft or ReferralStatus.Discarded or ReferralStatus.Closed or ReferralStatus.Reassigned
        or ReferralStatus.Recalled or ReferralStatus.Returned or ReferralStatus.Withdrawn);

    public static Referral Draft(ReferralId id, ReferralDraft draft, Agency to, Moment moment)
    {
        Guard.Require(draft.From != to.Id, RuleCode.ReferralToItself);
        Guard.Require(to.IsActiveOn(moment.Today), RuleCode.ReferralToClosedAgency);
        Guard.Require(ReceiverRule.MayReceive(to.Kind, draft.Chain, draft.Purpose), RuleCode.ReferralReceiverUnfit);
        Guard.Require(draft.HasFitStage, RuleCode.ReferralStageUnfit);
        var referral = Of(id, draft, to.Id, moment.Now);
        referral.Raise(new ReferralDrafted(draft.Chain, draft.Purpose, draft.From.Value, to.Id.Value));
        return referral;
    }

    /// <summary>The same matter for another body.</summary>
    public ReferralDraft DraftAgain() => new()
    {
        From = FromAgencyId,
        Chain = Chain,
        Purpose = Purpose,
        Stage = Stage,
        LegalBasis = LegalBasis,
        Reason = Reason,
        SenderNumber = SenderNumber,
        CaseId = SenderCaseId,
        AgreementId = AgreementId,
        Applicants = Applicants,
        ReturnBy = ReturnBy,
        ConsentedOn = ConsentedOn,
        Follows = Id,
        Barred = Barred,
    };

    private static Referral Of(ReferralId id, ReferralDraft draft, AgencyId to, DateTimeOffset now)
    {
        var referral = Describe(id, draft, to, now);
        referral._barred.AddRange(draft.Barred.Select(person => new BarredPerson(person.AccountId, person.Name)));
        return referral;
    }

    private static Referral Describe(ReferralId id, ReferralDraft draft, AgencyId to, DateTimeOffset now) => new()
    {
        Id = id,
        FromAgencyId = draft.From,
        ToAgencyId = to,
        Chain = draft.Chain,
        Purpose = draft.Purpose,
        Stage = draft.Stage,
        LegalBasis = draft.LegalBasis,
        Reason = draft.Reason,
        SenderNumber = MatterNumber.Written(draft.SenderNumber),
        SenderCaseId = draft.CaseId,
        AgreementId = draft.AgreementId,
        Applicants = draft.Applicants,
        ReturnBy = draft.ReturnBy,
        ConsentedOn = draft.ConsentedOn,
        Follows = draft.Follows,
        Revision = 1,
        CreatedAt = now,
        ChangedAt = now,
    };

    private ReferralStep Take(ReferralAction action, ReferralSide by, ReferralActor actor, DateTimeOffset at, Moment moment, string? note = null)
    {
        var to = ReferralLifecycle.After(Status, action, by, late: IsElsewhere(by));
        var step = new ReferralStep(_steps.Count + 1, action, by, actor, at, moment.Now, note);
        if (!IsElsewhere(by == ReferralSide.Sender ? ReferralSide.Receiver : ReferralSide.Sender))
        {
            step.Deliver(moment.Now, null);
        }

        _steps.Add(step);
        var from = Status;
        (Status, ChangedAt, Revision) = (to, moment.Now, Revision + 1);
        OpenRoute = Awaits.Contains(to) ? OpenRoute : null;
        Raise(new ReferralStepTaken(action, by, from, to));
        return step;
    }

    private bool IsElsewhere(ReferralSide side) =>
        Placement == (side == ReferralSide.Sender ? ReferralPlacement.SenderElsewhere : ReferralPlacement.ReceiverElsewhere);

    private void StartClock(ClockId? clock, DateOnly on, Moment moment)
    {
        if (IsOpen && ClockFrom(clock, on, moment) is { } started)
        {
            _clocks.Add(started);
        }

        RefreshNextDue();
    }

    // A date as agreed, and none was: nothing to count to.
    private ReferralClock? ClockFrom(ClockId? clock, DateOnly on, Moment moment) =>
        clock is { } id && (moment.Clocks.For(id, on).Unit != PeriodUnit.AsAgreed || ReturnBy is not null)
            ? ReferralClock.Start(id, on, moment, ReturnBy)
            : null;

    private void EndClocks(DateOnly on, params ClockId?[] clocks)
    {
        foreach (var clock in _clocks.Where(clock => clock.IsOpen && (clocks.Length == 0 || clocks.Contains(clock.Clock))))
        {
            clock.End(on < clock.StartOn ? clock.StartOn : on);
        }

        RefreshNextDue();
    }

    private void RefreshNextDue() =>
        NextDueOn = _clocks.Where(clock => clock.IsOpen).Select(clock => clock.DueOn).DefaultIfEmpty(DateOnly.MaxValue).Min();
}

/// <summary>Where the two sides of a referral work.</summary>
public enum ReferralPlacement
{
    /// <summary>Both on this system.</summary>
    Here,
    SenderElsewhere,
    ReceiverElsewhere,
}

/// <summary>What is known of a referral before it is sent.</summary>
public sealed record ReferralDraft
{
    public required AgencyId From { get; init; }

    public required ReferralChain Chain { get; init; }

    public required ReferralPurpose Purpose { get; init; }

    public EntrustedStage Stage { get; init; }

    public required string LegalBasis { get; init; }

    public required string Reason { get; init; }

    public string? SenderNumber { get; init; }

    public CaseId? CaseId { get; init; }

    public Guid? AgreementId { get; init; }

    public IReadOnlyList<PartyId> Applicants { get; init; } = [];

    public DateOnly? ReturnBy { get; init; }

    public DateOnly? ConsentedOn { get; init; }

    public ReferralId? Follows { get; init; }

    public IReadOnlyList<BarredPerson> Barred { get; init; } = [];

    /// <summary>Before the hearing the ten days count from the consent (办案规则 §70): without its day they would count from another.</summary>
    public bool HasFitStage => Stage.Fits(Chain, Purpose) && (Stage != EntrustedStage.BeforeHearing || ConsentedOn is not null);
}
