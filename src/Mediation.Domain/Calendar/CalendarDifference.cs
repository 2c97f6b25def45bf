namespace Mediation.Domain.Calendar;

/// <summary>One date that two calendars answer differently.</summary>
/// <param name="Before">Null where it was a working day.</param>
/// <param name="After">Null where it is one now.</param>
/// <param name="BecomesDefinite">A notice now covers its year, so that the answer will not change without another.</param>
public sealed record ChangedDay(DateOnly Date, RestDay? Before, RestDay? After, bool BecomesDefinite)
{
    public bool ChangesWork => Before is null != After is null;
}

/// <summary>Everything in which a calendar differs from the one before it: the dates a deadline must touch to be counted again.</summary>
public sealed record CalendarDifference(IReadOnlyList<ChangedDay> Days)
{
    public bool IsNone => Days.Count == 0;

    public DateOnly First => Days[0].Date;

    public DateOnly Last => Days[^1].Date;

    /// <param name="year">The year of the notice that came; it may also arrange the last days of the year before.</param>
    public static CalendarDifference Between(WorkCalendar before, WorkCalendar after, int year)
    {
        List<ChangedDay> days = [];
        for (var date = new DateOnly(year - 1, 1, 1); date.Year <= year; date = date.AddDays(1))
        {
            var (was, now) = (before.WhyRest(date), after.WhyRest(date));
            var becomesDefinite = before.IsProvisional(date) && !after.IsProvisional(date);
            if (was != now || becomesDefinite || before.IsMakeUpWorkingDay(date) != after.IsMakeUpWorkingDay(date))
            {
                days.Add(new ChangedDay(date, was, now, becomesDefinite));
            }
        }

        return new CalendarDifference(days);
    }
}
