namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode MechanismCodeShape = Refused("mechanism.code-shape");
    public static readonly RuleCode MechanismHasNoSuchMember = Refused("mechanism.no-such-member");
    public static readonly RuleCode MechanismHasTwoLeads = Refused("mechanism.two-leads");
    public static readonly RuleCode MechanismLeadMissing = Refused("mechanism.lead-missing");
    public static readonly RuleCode MechanismLeadOutOfOrder = Refused("mechanism.lead-out-of-order");
    public static readonly RuleCode MechanismLedByItAlready = Conflict("mechanism.led-by-it-already");
    public static readonly RuleCode MechanismAlreadyClosed = Conflict("mechanism.already-closed");
    public static readonly RuleCode MechanismClosedBeforeStart = Refused("mechanism.closed-before-start");
    public static readonly RuleCode MechanismTemplateUnknown = Refused("mechanism.template-unknown");
    public static readonly RuleCode MechanismSeatEmpty = Refused("mechanism.seat-empty");
    public static readonly RuleCode MembershipOverlaps = Conflict("mechanism.membership-overlaps");
    public static readonly RuleCode MembershipOutsideTheMechanism = Refused("mechanism.membership-outside");
    public static readonly RuleCode MembershipEndsBeforeItBegins = Refused("mechanism.membership-ends-before-start");
}
