using Mediation.Application.Calendar;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Deadlines;
using Mediation.Domain.People;

namespace Mediation.Application.Cases;

/// <summary>One case as the caller may see it: identity numbers, phones and accounts are masked, and mediation-only texts left out, by role.</summary>
public sealed record CaseDetails
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required int Version { get; init; }

    public required Guid AgencyId { get; init; }

    public required CaseStatus Status { get; init; }

    /// <summary>What may be done now, whoever may do it.</summary>
    public required IReadOnlyList<CaseAction> Actions { get; init; }

    /// <summary>What the case waits for, whose turn it is and by when; null when nothing is left to do.</summary>
    public required NextAction? Next { get; init; }

    public required Channel Channel { get; init; }

    public required EntrustedStage Stage { get; init; }

    public required string? ExternalNumber { get; init; }

    /// <summary>Every door by which it came in, with its own number and term; the first is the filing itself.</summary>
    public required IReadOnlyList<ChannelView> Channels { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required DateOnly? AcceptedOn { get; init; }

    public required DateOnly? ClosedOn { get; init; }

    public required DateOnly? ArchivedOn { get; init; }

    public required int? RetentionYears { get; init; }

    public required PriorityGroups Groups { get; init; }

    public required RejectionDetails? Rejection { get; init; }

    public required FailureDetails? Failure { get; init; }

    public required string? ReferredTo { get; init; }

    /// <summary>The centre that transferred it here; its number and clocks came along.</summary>
    public required Guid? TransferredFrom { get; init; }

    /// <summary>The case it was split off from.</summary>
    public required Guid? SplitFrom { get; init; }

    /// <summary>Three ledgers, fen: what is claimed, agreed and paid.</summary>
    public required LedgerDetails Ledger { get; init; }

    public required IReadOnlyList<CaseStrand> Strands { get; init; }

    public required IReadOnlyList<PartyView> Parties { get; init; }

    public required IReadOnlyList<RepresentativeView> Representatives { get; init; }

    public required IReadOnlyList<ClaimView> Claims { get; init; }

    public required IReadOnlyList<ContactView> Contacts { get; init; }

    public required IReadOnlyList<MediatorView> Mediators { get; init; }

    public required IReadOnlyList<SessionView> Sessions { get; init; }

    public required IReadOnlyList<AgreementView> Agreements { get; init; }

    public required IReadOnlyList<DeadlineView> Deadlines { get; init; }

    public required IReadOnlyList<string> Remedies { get; init; }
}

/// <param name="FromCase">The repeated filing that was joined, where it came with one.</param>
/// <param name="Answer">Null for callers outside the office.</param>
public sealed record ChannelView(
    Guid Id, int Number, Channel Channel, string? ExternalNumber, DateTimeOffset ReceivedAt, DateOnly ReceivedOn, DateOnly? ReplyDueOn, Guid? FromCase,
    DateOnly? AnsweredOn, AnswerManner? AnsweredBy, string? Answer);

public sealed record RejectionDetails(RejectionGround Ground, string? Reason, Guid? DuplicateOf);

public sealed record FailureDetails(FailureGround Ground, string? Reason, DateOnly? On);

public sealed record LedgerDetails(long ClaimedFen, long AlreadyPaidFen, long AgreedFen, long PaidFen);

/// <param name="Limitation">A note only: nothing is refused for it. Null while the employment runs.</param>
public sealed record PartyView(
    Guid Id,
    PartySide Side,
    PartyRole Role,
    string Name,
    IdentityDocumentKind? IdentityKind,
    string? IdentityNumber,
    string? CreditCode,
    string? Phone,
    string? Email,
    string? Language,
    string? Address,
    bool AcceptsElectronicService,
    Relation? Relation,
    PriorityGroups Groups,
    ConsentState Consent,
    DateOnly? ConsentDecidedOn,
    ApplicantOutcome? Outcome,
    Limitation? Limitation);

public sealed record RepresentativeView(
    Guid Id, RepresentativeKind Kind, string Name, string? Phone, string? Email, string? Language, IReadOnlyList<Guid> For, Powers Powers, bool IsSpecial,
    DateOnly ValidFrom, DateOnly? ValidTo, DateOnly? RevokedOn);

public sealed record ClaimView(
    Guid Id, ClaimType Type, CauseOfAction Cause, DateOnly? PeriodFrom, DateOnly? PeriodTo, string Facts, bool JointAndSeveral,
    long ClaimedFen, IReadOnlyList<ClaimLineView> Lines);

public sealed record ClaimLineView(
    Guid? Applicant, Guid? Respondent, long AmountFen, long AlreadyPaidFen, DateOnly? PeriodFrom = null, DateOnly? PeriodTo = null);

public sealed record ContactView(Guid PartyId, ContactMeans Means, ContactResult Result, DateTimeOffset At, string? Note);

public sealed record MediatorView(
    Guid MediatorId, bool Presides, DateOnly AssignedOn, DateOnly? ReleasedOn, string? ReleaseReason, InterestKind? Disclosed,
    IReadOnlyList<Guid> WaivedBy, Guid? ChallengedBy, bool? ChallengeUpheld);

/// <param name="Minutes">Null for callers outside the mediation.</param>
/// <param name="SettlementTalk">Null for callers outside the mediation.</param>
public sealed record SessionView(
    Guid Id, SessionState State, DateTimeOffset PlannedAt, SessionMode Mode, string Place, DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt, IReadOnlyList<Guid> Present, string? Minutes, string? SettlementTalk, IReadOnlyList<FactView> UndisputedFacts);

public sealed record FactView(string Text, IReadOnlyList<Guid> ConfirmedBy);

public sealed record AgreementView(
    Guid Id, int Number, int Revision, bool OnTheSpot, DateOnly ReachedOn, DateOnly? EffectiveOn, DateOnly? AbandonedOn, string Text,
    string TextHash, IReadOnlyList<Guid> Applicants, IReadOnlyList<Guid> Claims, IReadOnlyList<TermView> Terms,
    IReadOnlyList<SignatureView> Signatures, IReadOnlyList<RequiredSigner> StillToSign, IReadOnlyList<ConfirmationView> Confirmations);

/// <param name="AmountInWords">大写金额.</param>
public sealed record TermView(
    Guid Id, int Number, Guid? Claim, Guid Payer, Guid Payee, long AmountFen, string AmountInWords, DateOnly DueOn, PaymentManner Manner,
    string? Account, string? Text, long PaidFen, long OutstandingFen, DateOnly? PerformedOn);

public sealed record SignatureView(SignerKind Signer, Guid SignerId, Guid? Through, SignatureManner Manner, DateTimeOffset SignedAt);

public sealed record ConfirmationView(
    ConfirmationRoute Route, string Body, string? ExternalNumber, DateOnly FiledOn, ConfirmationResult Result, DateOnly? ResultOn,
    string? InstrumentNumber);

/// <param name="Clock">Id in the clock table, e.g. A2.</param>
/// <param name="DueOn">Last day, included, in Asia/Shanghai.</param>
/// <param name="IsProvisional">The calendar of that year is not published yet.</param>
public sealed record DeadlineView(
    Guid Id, string Clock, string NameZh, string NameEn, IReadOnlyList<string> LegalBasis, DateOnly StartOn, string StartEvent, DateOnly DueOn, bool IsProvisional,
    DeadlineStatus Status, bool IsOverdue, DateOnly? EndedOn, bool MetLate, Guid? Subject, IReadOnlyList<ExplanationStep> Explanation)
{
    /// <summary>How long the counter takes papers on the due day, while the clock is open; in the timetable only.</summary>
    public CounterHours? Counter { get; init; }
}
