using Mediation.Domain.Common;

namespace Mediation.Domain.Tasks;

/// <summary>Who hears of it. The order is the order of raising.</summary>
public enum EscalationLevel
{
    /// <summary>The presiding mediator; before one is assigned the office's intake.</summary>
    Mediator,
    CentreHead,

    /// <summary>The head of the agency above.</summary>
    Supervisor,
}

/// <param name="AfterWorkingDays">Working days after the due day, itself not counted: 1 is the first working day after it.</param>
public sealed record EscalationStep(int AfterWorkingDays, EscalationLevel To);

/// <param name="Steps">In the order in which they come; each later than the one before and to a higher level.</param>
/// <param name="StalledAfterWorkingDays">An open case in which nobody did anything for so long stands still.</param>
/// <param name="ToleranceWorkingDays">So long may the day of the next step lie past.</param>
public sealed record EscalationRules(IReadOnlyList<EscalationStep> Steps, int StalledAfterWorkingDays, int ToleranceWorkingDays)
{
    public const int MaxSteps = 3;
    public const int MaxDays = 60;

    public static EscalationRules Shipped { get; } = new(
        [new(1, EscalationLevel.Mediator), new(3, EscalationLevel.CentreHead), new(5, EscalationLevel.Supervisor)], 10, 3);

    /// <summary>How many steps are reached after so many working days; 0 before the first.</summary>
    public int StepsReached(int overdueWorkingDays) => Steps.Count(step => step.AfterWorkingDays <= overdueWorkingDays);

    internal void Require()
    {
        Guard.Require(Steps.Count is > 0 and <= MaxSteps, RuleCode.EscalationSteps, MaxSteps);
        Guard.Require(
            Steps.All(step => step.AfterWorkingDays is >= 1 and <= MaxDays) && StalledAfterWorkingDays is >= 1 and <= MaxDays
                && ToleranceWorkingDays is >= 0 and <= MaxDays,
            RuleCode.EscalationDays, MaxDays);
        Guard.Require(
            Steps.Zip(Steps.Skip(1)).All(pair => pair.First.AfterWorkingDays < pair.Second.AfterWorkingDays && pair.First.To < pair.Second.To),
            RuleCode.EscalationOrder);
    }
}
