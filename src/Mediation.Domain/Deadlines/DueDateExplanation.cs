namespace Mediation.Domain.Deadlines;

/// <summary>The steps that led to a due date. They hold everything the answer hung on, so it can be checked years later without the calendar of the day.</summary>
public sealed record DueDateExplanation(IReadOnlyList<ExplanationStep> Steps)
{
    public static readonly DueDateExplanation Empty = new([]);

    /// <summary>Walks the steps again and returns the date they lead to.</summary>
    public DateOnly Recompute()
    {
        var restDays = Steps.Where(step => step.Kind == StepKind.SkippedRestDay).Select(step => step.Date).ToHashSet();
        var unit = Steps.Where(step => step.Kind == StepKind.NaturalEnd).Select(step => Enum.Parse<PeriodUnit>(step.Detail!)).FirstOrDefault();
        var end = default(DateOnly);

        foreach (var step in Steps)
        {
            end = step.Kind switch
            {
                StepKind.StartDayExcluded or StepKind.AgreedDate or StepKind.Restarted => step.Date,
                StepKind.NaturalEnd => Advance(end, step.Days!.Value, unit, restDays),
                StepKind.Extended when step.Days is null => step.Date,
                StepKind.Extended or StepKind.Paused or StepKind.Excluded => Advance(end, step.Days!.Value, unit.ForDays(), restDays),
                StepKind.RolledForward => FirstWorked(end, 1, restDays),
                StepKind.RolledBackward => FirstWorked(end, -1, restDays),
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

        var step = Math.Sign(length);

        for (var counted = 0; counted != length; counted += step)
        {
            from = FirstWorked(from.AddDays(step), step, restDays);
        }

        return from;
    }

    private static DateOnly FirstWorked(DateOnly date, int step, HashSet<DateOnly> restDays)
    {
        while (restDays.Contains(date))
        {
            date = date.AddDays(step);
        }

        return date;
    }
}
