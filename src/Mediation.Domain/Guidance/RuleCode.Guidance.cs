namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode GuidanceKeyShape = Refused("guidance.key-shape");
    public static readonly RuleCode GuidanceKeyTwice = Refused("guidance.key-twice");
    public static readonly RuleCode GuidanceKeyNeeded = Refused("guidance.key-needed");
    public static readonly RuleCode GuidanceUnsureMissing = Refused("guidance.unsure-missing");
    public static readonly RuleCode GuidanceRefersToUnknown = Refused("guidance.refers-to-unknown");
    public static readonly RuleCode GuidanceVerdictMissing = Refused("guidance.verdict-missing");
    public static readonly RuleCode GuidanceBodyUnknown = Refused("guidance.body-unknown");
    public static readonly RuleCode GuidanceUnreachable = Refused("guidance.unreachable");
    public static readonly RuleCode GuidanceTooLong = Refused("guidance.too-long");
    public static readonly RuleCode GuidanceAnswerUnknown = Refused("guidance.answer-unknown");
    public static readonly RuleCode GuidanceEditionUnknown = Refused("guidance.edition-unknown");
    public static readonly RuleCode GuidanceInForceInPast = Refused("guidance.in-force-in-past");
}
