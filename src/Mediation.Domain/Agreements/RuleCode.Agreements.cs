namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode AgreementUnknown = Refused("agreement.unknown");
    public static readonly RuleCode AgreementEmpty = Refused("agreement.empty");
    public static readonly RuleCode AgreementTermVague = Refused("agreement.term-vague");
    public static readonly RuleCode AgreementDueTooLate = Refused("agreement.due-too-late");
    public static readonly RuleCode AgreementDueBeforeToday = Refused("agreement.due-before-today");
    public static readonly RuleCode AgreementPayeeNotCovered = Refused("agreement.payee-not-covered");
    public static readonly RuleCode AgreementPayerNotParty = Refused("agreement.payer-not-party");
    public static readonly RuleCode AgreementAlreadyEffective = Conflict("agreement.already-effective");
    public static readonly RuleCode AgreementNotEffective = Refused("agreement.not-effective");
    public static readonly RuleCode AgreementOpenDraft = Conflict("agreement.open-draft");
    public static readonly RuleCode SignatureNotRequired = Refused("signature.not-required");
    public static readonly RuleCode SignatureAlreadyGiven = Conflict("signature.already-given");
    public static readonly RuleCode SignatureOfOtherText = Conflict("signature.of-other-text");
    public static readonly RuleCode TermUnknown = Refused("term.unknown");
    public static readonly RuleCode TermAlreadyPerformed = Conflict("term.already-performed");
    public static readonly RuleCode PaymentBeyondTerm = Refused("payment.beyond-term");
    public static readonly RuleCode PaymentZero = Refused("payment.zero");
    public static readonly RuleCode PaymentBeforeAgreement = Refused("payment.before-agreement");
    public static readonly RuleCode PaymentInTheFuture = Refused("payment.in-the-future");
    public static readonly RuleCode PaymentNotDueYet = Refused("payment.not-due-yet");
    public static readonly RuleCode NothingOverdue = Refused("term.nothing-overdue");
    public static readonly RuleCode ConfirmationTooLate = Refused("confirmation.too-late");
    public static readonly RuleCode ConfirmationPending = Conflict("confirmation.pending");
    public static readonly RuleCode ConfirmationNotPending = Conflict("confirmation.not-pending");
    public static readonly RuleCode ConfirmationAlreadyGranted = Conflict("confirmation.already-granted");
    public static readonly RuleCode ConfirmationResultBeforeFiling = Refused("confirmation.result-before-filing");
    public static readonly RuleCode ConfirmationNotJoint = Refused("confirmation.not-joint");
    public static readonly RuleCode ConfirmationNeedsEntrustment = Refused("confirmation.needs-entrustment");
}
