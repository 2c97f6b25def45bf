using System.Diagnostics;

namespace Mediation.Domain.Deadlines;

/// <summary>Counting that needs no calendar of working days.</summary>
internal static class PeriodLength
{
    /// <summary>Months and years end on the corresponding day, or on the last day of a month that has none (民法典 §202).</summary>
    public static DateOnly After(this PeriodUnit unit, DateOnly start, int length) => unit switch
    {
        PeriodUnit.CalendarDay => start.AddDays(length),
        PeriodUnit.Month => start.AddMonths(length),
        PeriodUnit.Year => start.AddYears(length),
        _ => throw new UnreachableException(),
    };

    /// <summary>The unit in which the clock is extended or stands still.</summary>
    public static PeriodUnit ForDays(this PeriodUnit unit) => unit == PeriodUnit.WorkingDay ? PeriodUnit.WorkingDay : PeriodUnit.CalendarDay;
}
