namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode TriageKeyShape = Refused("triage.key-shape");
    public static readonly RuleCode TriageKeyTwice = Refused("triage.key-twice");
    public static readonly RuleCode TriageValueTwice = Refused("triage.value-twice");
    public static readonly RuleCode TriageProposesNothing = Refused("triage.proposes-nothing");
    public static readonly RuleCode TriageNotDecisive = Refused("triage.not-decisive");
    public static readonly RuleCode TriageUnreachable = Refused("triage.unreachable");
    public static readonly RuleCode TriageContradiction = Refused("triage.contradiction");
    public static readonly RuleCode TriageEditionUnknown = Refused("triage.edition-unknown");
    public static readonly RuleCode TriageInForceInPast = Refused("triage.in-force-in-past");
    public static readonly RuleCode TriageFactsMissing = Refused("triage.facts-missing");
}
