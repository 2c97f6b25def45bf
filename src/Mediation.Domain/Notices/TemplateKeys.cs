using System.Collections.Frozen;

namespace Mediation.Domain.Notices;

/// <summary>Everything the platform has words for. Stable: the office's own words are kept under these names.</summary>
public static class TemplateKeys
{
    public const string PartyBefore = "party.before";
    public const string PartyToday = "party.today";
    public const string PartyAfter = "party.after";
    public const string StaffBefore = "staff.before";
    public const string StaffToday = "staff.today";
    public const string StaffAfter = "staff.after";
    public const string DeadlineMoved = "deadline.moved";
    public const string CaseReceived = "case.received";
    public const string SupplementAsked = "case.supplement";
    public const string CaseAccepted = "case.accepted";
    public const string CaseRejected = "case.rejected";
    public const string CaseAssigned = "case.assigned";
    public const string CaseOfYours = "case.yours";
    public const string SessionScheduled = "session.scheduled";
    public const string SessionCancelled = "session.cancelled";
    public const string MediationSuspended = "mediation.suspended";
    public const string MediationResumed = "mediation.resumed";
    public const string MediationFailed = "mediation.failed";
    public const string AgreementToSign = "agreement.to-sign";
    public const string AgreementEffective = "agreement.effective";
    public const string BreachReported = "agreement.breached";
    public const string MediatorChallenged = "mediator.challenged";
    public const string LinkageInvited = "linkage.invited";
    public const string LinkageMeeting = "linkage.meeting";
    public const string LinkageTask = "linkage.task";
    public const string ReferralWaiting = "referral.waiting";
    public const string EmergencyReport = "linkage.emergency";
    public const string EmergencyMissing = "linkage.emergency-missing";
    public const string RespondentInvited = "respondent.invited";
    public const string OfferMade = "offer.made";
    public const string OfferAnswered = "offer.answered";
    public const string MessageWritten = "message.written";
    public const string EvidenceHandedIn = "evidence.handed-in";
    public const string BidsCompared = "bids.compared";
    public const string BidsInvited = "bids.invited";
    public const string FilingToConfirm = "filing.to-confirm";
    public const string ElectionOpened = "election.opened";
    public const string ElectionClosed = "election.closed";

    /// <summary>Those that speak of a last day and may stand on a ladder.</summary>
    public static FrozenSet<string> OfReminders { get; } =
        new[] { PartyBefore, PartyToday, PartyAfter, StaffBefore, StaffToday, StaffAfter }.ToFrozenSet();

    public static IReadOnlyList<string> All { get; } =
    [
        PartyBefore, PartyToday, PartyAfter, StaffBefore, StaffToday, StaffAfter, DeadlineMoved, CaseReceived, SupplementAsked, CaseAccepted,
        CaseRejected, CaseAssigned, CaseOfYours, SessionScheduled, SessionCancelled, MediationSuspended, MediationResumed, MediationFailed,
        AgreementToSign, AgreementEffective, BreachReported, MediatorChallenged, LinkageInvited, LinkageMeeting, LinkageTask, ReferralWaiting,
        EmergencyReport, EmergencyMissing, RespondentInvited, OfferMade, OfferAnswered, MessageWritten, EvidenceHandedIn, BidsCompared,
        BidsInvited, FilingToConfirm, ElectionOpened, ElectionClosed,
    ];
}
