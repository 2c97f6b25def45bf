namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode FeedbackTooEarly = Conflict("feedback.too-early");
    public static readonly RuleCode FeedbackAlreadyGiven = Conflict("feedback.already-given");
}
