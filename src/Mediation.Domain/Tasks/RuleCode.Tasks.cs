namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode TaskEnded = Conflict("task.ended");
    public static readonly RuleCode TaskAlreadyTaken = Conflict("task.already-taken");
    public static readonly RuleCode TaskLevelNotHigher = Conflict("task.level-not-higher");
}
