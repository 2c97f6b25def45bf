namespace Mediation.Domain.Calendar;

public sealed partial class WorkCalendar
{
    public DateOnly LastWorkingDayOnOrBefore(DateOnly date)
    {
        RequireInRange(date);

        return _index.LastOnOrBefore(date);
    }

    /// <summary>The earliest of <paramref name="days"/> working days, of which the last is before <paramref name="start"/>: that day is not counted.</summary>
    public DateOnly SubtractWorkingDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        RequireInRange(start);

        return days == 0 ? start : _index.Before(start, days);
    }

    /// <summary>The first date of the span that lies in a year without a notice; null when all of it is certain.</summary>
    public DateOnly? FirstProvisional(DateOnly first, DateOnly last)
    {
        for (var year = first.Year; first <= last && year <= last.Year; year++)
        {
            if (!_noticedYears.Contains(year))
            {
                return year == first.Year ? first : new DateOnly(year, 1, 1);
            }
        }

        return null;
    }
}
