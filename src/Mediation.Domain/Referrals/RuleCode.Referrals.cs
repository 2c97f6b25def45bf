namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    /// <summary>Arguments: the action, the status it is in.</summary>
    public static readonly RuleCode ReferralActionNotAllowed = Conflict("referral.action-not-allowed");

    /// <summary>Argument: the action.</summary>
    public static readonly RuleCode ReferralStepOfOtherSide = Conflict("referral.step-of-other-side");
    public static readonly RuleCode ReferralToItself = Refused("referral.to-itself");
    public static readonly RuleCode ReferralToClosedAgency = Refused("referral.to-closed-agency");
    public static readonly RuleCode ReferralReceiverUnfit = Refused("referral.receiver-unfit");
    public static readonly RuleCode ReferralStageUnfit = Refused("referral.stage-unfit");
    public static readonly RuleCode ReferralPaperTwice = Conflict("referral.paper-twice");
    public static readonly RuleCode ReferralPaperTooMany = Refused("referral.paper-too-many");
    public static readonly RuleCode ReferralPaperUnknown = Refused("referral.paper-unknown");
    public static readonly RuleCode ReferralPaperName = Refused("referral.paper-name");
    public static readonly RuleCode ReferralPaperMediaType = Refused("referral.paper-media-type");
    public static readonly RuleCode ReferralOutcomeUnfit = Refused("referral.outcome-unfit");
    public static readonly RuleCode ReferralOutcomeNumberMissing = Refused("referral.outcome-number-missing");
    public static readonly RuleCode ReferralNotSilent = Conflict("referral.not-silent");
    public static readonly RuleCode ReferralExtensionNotLater = Refused("referral.extension-not-later");
    public static readonly RuleCode ReferralCaseMissing = Conflict("referral.case-missing");
    public static readonly RuleCode ReferralCaseAlready = Conflict("referral.case-already");
    public static readonly RuleCode ReferralContentMissing = Conflict("referral.content-missing");
    public static readonly RuleCode ReferralContentUnreadable = Refused("referral.content-unreadable");
    public static readonly RuleCode ReferralPackageUnsound = Refused("referral.package-unsound");
    public static readonly RuleCode ReferralPackageIncomplete = Refused("referral.package-incomplete");
    public static readonly RuleCode ReferralResultUnsound = Refused("referral.result-unsound");
    public static readonly RuleCode ReferralNotYetDelivered = Conflict("referral.not-yet-delivered");
    public static readonly RuleCode ReferralStillWithOther = Conflict("referral.still-with-other");
    public static readonly RuleCode ReferralPartnerGone = Conflict("referral.partner-gone");
    public static readonly RuleCode ReferralNothingToSend = Conflict("referral.nothing-to-send");
    public static readonly RuleCode ReferralAgreementUnknown = Refused("referral.agreement-unknown");

    /// <summary>Argument: the day it was sent.</summary>
    public static readonly RuleCode ReferralReceiptBeforeSending = Refused("referral.receipt-before-sending");
    public static readonly RuleCode ReferralReceiptElsewhere = Conflict("referral.receipt-elsewhere");
    public static readonly RuleCode ReferralAgreementWithBody = Conflict("referral.agreement-with-body");
    public static readonly RuleCode ReferralConfirmationNotJoint = Refused("referral.confirmation-not-joint");

    /// <summary>Argument: how many people still have to consent.</summary>
    public static readonly RuleCode TransferConsentMissing = Refused("transfer.consent-missing");
    public static readonly RuleCode TransferConsentWithdrawn = Conflict("transfer.consent-withdrawn");
    public static readonly RuleCode TransferNotReleased = Refused("transfer.not-released");

    public static readonly RuleCode WallRepeatsSettlementTalk = Refused("wall.repeats-settlement-talk");
    public static readonly RuleCode WallMediatorMayNotDecide = Refused("wall.mediator-may-not-decide");
    public static readonly RuleCode WallMediationOnly = Refused("wall.mediation-only");
}
