namespace Mediation.Domain.Deadlines;

/// <summary>The steps that led to a due date. They hold everything the answer hung on, so it can be checked years later without the calendar of the day.</summary>
public sealed record DueDateExplanation(IReadOnlyList<ExplanationStep> Steps)
{
    public static readonly DueDateExplanation Empty = new([]);

    /// <summary>Walks the steps again and returns the date they lead to.</summary>
    public DateOnly Recompute()
    {
        var restDays = Steps.Where(step => step.Kind == StepKind.SkippedRestDay).Select(step => step.Date).ToHashSet();
        var unit = Steps.Where(step => step.Kind == StepKind.NaturalEnd).Select(step => Enum.Parse<PeriodUnit>(step.Detail!)).SingleOrDefault();
        var end = default(DateOnly);

        foreach (var step in Steps)
        {
            end = step.Kind switch
            {
                StepKind.StartDayExcluded or StepKind.AgreedDate => step.Date,
                StepKind.NaturalEnd => Advance(end, step.Days!.Value, unit, restDays),
                StepKind.Extended when step.Days is null => step.Date,
                StepKind.Extended or StepKind.Paused => Advance(end, step.Days!.Value, unit.ForDays(), restDays),
                StepKind.RolledForward => FirstWorked(end, restDays),
                _ => end,
            };
        }

        return end;
    }

    public bool Equals(DueDateExplanation? other) => other is not null && Steps.SequenceEqual(other.Steps);

    public override int GetHashCode() => Steps.Aggregate(Steps.Count, HashCode.Combine);

    private static DateOnly Advance(DateOnly from, int length, PeriodUnit unit, HashSet<DateOnly> restDays)
    {
        if (unit != PeriodUnit.WorkingDay)
        {
            return unit.After(from, length);
        }

        for (var counted = 0; counted < length; counted++)
        {
            from = FirstWorked(from.AddDays(1), restDays);
        }

        return from;
    }

    private static DateOnly FirstWorked(DateOnly date, HashSet<DateOnly> restDays)
    {
        while (restDays.Contains(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }
}
