using Mediation.Domain.Common;

namespace Mediation.Domain.Calendar;

/// <summary>The State Council's arrangement for one year. It may also arrange the last days of the year before.</summary>
public sealed record HolidayNotice
{
    public HolidayNotice(int year, IReadOnlyList<HolidayEntry> days)
    {
        foreach (var day in days)
        {
            Guard.Require(day.Date.Year == year || day.Date.Year == year - 1, RuleCode.CalendarNoticeDayOutsideYear, day.Date);
        }

        foreach (var repeated in days.GroupBy(day => day.Date).Where(sameDate => sameDate.Count() > 1))
        {
            throw new RuleBrokenException(RuleCode.CalendarNoticeDayTwice, repeated.Key);
        }

        Year = year;
        Days = days;
    }

    public int Year { get; }

    public IReadOnlyList<HolidayEntry> Days { get; }
}
