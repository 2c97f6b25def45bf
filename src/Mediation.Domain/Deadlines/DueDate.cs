namespace Mediation.Domain.Deadlines;

/// <summary>The last day of a period and how it was found.</summary>
/// <param name="On">Inclusive, Asia/Shanghai: an act on this day is in time until 24:00.</param>
/// <param name="IsProvisional">Depends on a year whose holiday notice is not out.</param>
public sealed record DueDate(DateOnly On, bool IsProvisional, DueDateExplanation Explanation);

/// <summary>A due date without its explanation.</summary>
public readonly record struct FoundDate(DateOnly On, bool IsProvisional);
