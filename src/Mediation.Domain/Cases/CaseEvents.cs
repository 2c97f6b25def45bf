using Mediation.Domain.Agreements;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

/// <param name="SplitFrom">The case it was split off from, and the clocks that go on here.</param>
public sealed record CaseReceived(
    string Number, Channel Channel, int Applicants, int Respondents, long ClaimedFen, Guid? SplitFrom = null, IReadOnlyList<ClockDate>? Clocks = null)
    : OutgoingEvent;

public sealed record SupplementAsked(IReadOnlyList<string> Missing) : OutgoingEvent;

public sealed record PapersSupplied(string What) : DomainEvent;

public sealed record PartyContacted(Guid PartyId, ContactMeans Means, ContactResult Result) : DomainEvent;

public sealed record ConsentRecorded(Guid PartyId, ConsentState Consent, ConsentManner Manner) : DomainEvent;

public sealed record CaseAccepted(DateOnly AcceptedOn) : OutgoingEvent;

public sealed record CaseRejected(RejectionGround Ground, string Reason) : OutgoingEvent;

/// <summary>The person named took the place with an account of his own.</summary>
public sealed record RepresentativeSeated(Guid RepresentativeId) : DomainEvent;

/// <summary>Somebody else typed the application: the applicant is asked whether it is his.</summary>
public sealed record ConfirmationAwaited : OutgoingEvent;

/// <summary>The applicant confirmed what another had typed for him.</summary>
public sealed record FilingConfirmed(FilingConfirmation How) : DomainEvent;

/// <summary>The applicant said that he had not asked for this application.</summary>
public sealed record FilingDisowned : DomainEvent;

public sealed record RepresentativeAppointed(Guid RepresentativeId, RepresentativeKind Kind, Powers Powers, DateOnly? ValidTo) : DomainEvent;

/// <summary>Whom the workers elected, and how many of them voted; the ballots are the election's own.</summary>
public sealed record RepresentativesElected(Guid ElectionId, IReadOnlyList<Guid> Workers, int Electorate, int Cast, string BoxHash) : DomainEvent;

public sealed record RepresentativeRevoked(Guid RepresentativeId, DateOnly RevokedOn) : DomainEvent;

public sealed record AccessGiven(Guid PartyId, Guid AccountId) : DomainEvent;

public sealed record ParticularsCompleted(Guid PartyId) : DomainEvent;

public sealed record PartyCorrected(Guid PartyId) : DomainEvent;

public sealed record MediatorsAssigned(IReadOnlyList<Guid> Mediators, Guid Presiding) : OutgoingEvent;

public sealed record MediatorReplaced(Guid Released, Guid Successor) : OutgoingEvent;

public sealed record InterestDisclosed(Guid MediatorId, InterestKind Interest) : OutgoingEvent;

public sealed record MediatorChallenged(Guid MediatorId, Guid PartyId) : OutgoingEvent;

public sealed record ChallengeDecided(Guid MediatorId, bool Upheld) : OutgoingEvent;

public sealed record ObjectionWaived(Guid MediatorId, Guid PartyId) : DomainEvent;

public sealed record SessionScheduled(Guid SessionId, DateTimeOffset PlannedAt, SessionMode Mode) : OutgoingEvent;

public sealed record SessionCancelled(Guid SessionId) : OutgoingEvent;

public sealed record SessionHeld(Guid SessionId, int Present, int UndisputedFacts) : DomainEvent;

public sealed record MediationSuspended(SuspensionGround Ground) : OutgoingEvent;

public sealed record MediationResumed(int DaysSuspended) : OutgoingEvent;

public sealed record TermExtended(DateOnly NewEnd) : OutgoingEvent;

public sealed record AgreementDrafted(Guid AgreementId, int Revision, int Applicants, long AgreedFen, string TextHash) : OutgoingEvent;

public sealed record AgreementSigned(Guid AgreementId, SignerKind Signer, Guid SignerId, SignatureManner Manner) : DomainEvent;

public sealed record AgreementEffective(Guid AgreementId, DateOnly EffectiveOn) : OutgoingEvent;

public sealed record PaidOnTheSpot(Guid AgreementId, long PaidFen) : OutgoingEvent;

public sealed record MediationFailed(FailureGround Ground, IReadOnlyList<Guid> Applicants) : OutgoingEvent;

public sealed record ApplicationWithdrawn(IReadOnlyList<Guid> Applicants) : OutgoingEvent;

/// <summary>The applicants' outcomes differ: the case goes on in strands. The amounts add up to what was claimed.</summary>
public sealed record CaseSplit(IReadOnlyList<CaseStrand> Strands) : DomainEvent;

public sealed record ConfirmationFiled(Guid AgreementId, ConfirmationRoute Route, DateOnly FiledOn) : OutgoingEvent;

public sealed record ConfirmationConcluded(Guid AgreementId, ConfirmationRoute Route, ConfirmationResult Result) : OutgoingEvent;

public sealed record PaymentRecorded(Guid TermId, long AmountFen, long OutstandingFen) : DomainEvent;

public sealed record BreachReported(Guid AgreementId, IReadOnlyList<Guid> Terms, long OverdueFen) : OutgoingEvent;

/// <param name="Clocks">The open clocks at that moment: the receiving centre goes on with the same dates.</param>
public sealed record CaseTransferred(Guid From, Guid To, string Reason, IReadOnlyList<ClockDate> Clocks) : OutgoingEvent;

public sealed record ChannelEntered(Guid Entry, Channel Channel, string? ExternalNumber, DateOnly? ReplyDueOn) : OutgoingEvent;

public sealed record ChannelAnswered(Guid Entry, Channel Channel, string? ExternalNumber, AnswerManner Manner) : OutgoingEvent;

public sealed record ClaimsTakenOver(Guid Repeated, int Claims, int Parties) : DomainEvent;

public sealed record CaseMerged(Guid Repeated, string Number, IReadOnlyList<ClockDate> Clocks) : OutgoingEvent;

public sealed record ApplicantsSplitOff(IReadOnlyList<Guid> Applicants, Guid Into, string Number) : OutgoingEvent;

/// <summary>A clock and its last day, included.</summary>
public sealed record ClockDate(ClockId Clock, DateOnly DueOn);

public sealed record CaseReferredOut(string Body, string Reason) : OutgoingEvent;

public sealed record CaseClosed(CaseStatus From, long ClaimedFen, long AgreedFen, long PaidFen) : DomainEvent;

public sealed record CaseArchived(int RetentionYears) : DomainEvent;

public sealed record DeadlineFellDue(ClockId Clock, DateOnly DueOn) : OutgoingEvent;

public sealed record DeadlineMissed(ClockId Clock, DateOnly DueOn) : OutgoingEvent;

public sealed record DeadlineMoved(Guid DeadlineId, ClockId Clock, DateOnly From, DateOnly To, MoveCause Cause) : OutgoingEvent;

public sealed record ClockStartCorrected(Guid DeadlineId, ClockId Clock, DateOnly From, DateOnly To) : DomainEvent;

public sealed record ClockVersionAdopted(Guid DeadlineId, ClockId Clock, int From, int To) : DomainEvent;

public sealed record ClockTracked(Guid DeadlineId, ClockId Clock, DateOnly StartOn, DateOnly DueOn) : DomainEvent;

public sealed record TrackedClockEnded(Guid DeadlineId, ClockId Clock, bool Done, DateOnly On) : DomainEvent;
