namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode TaskEnded = Conflict("task.ended");
    public static readonly RuleCode TaskAlreadyTaken = Conflict("task.already-taken");
    public static readonly RuleCode TaskNotTaken = Conflict("task.not-taken");
    public static readonly RuleCode TaskOfAColleague = Conflict("task.of-a-colleague");
    public static readonly RuleCode TaskNotForThem = Refused("task.not-for-them");
    public static readonly RuleCode TaskLevelNotHigher = Conflict("task.level-not-higher");

    /// <summary>Argument: the greatest number of steps.</summary>
    public static readonly RuleCode EscalationSteps = Refused("escalation.steps");

    /// <summary>Argument: the greatest number of days.</summary>
    public static readonly RuleCode EscalationDays = Refused("escalation.days");
    public static readonly RuleCode EscalationOrder = Refused("escalation.order");
}
