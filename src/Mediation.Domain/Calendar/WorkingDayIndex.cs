using Mediation.Domain.Common;

namespace Mediation.Domain.Calendar;

/// <summary>Every working day of a span in order, and how many there are up to each date, so that no question steps through days.</summary>
internal sealed class WorkingDayIndex
{
    private readonly int _firstDay;
    private readonly int[] _countTo;
    private readonly int[] _workingDays;

    public WorkingDayIndex(DateOnly firstDay, DateOnly lastDay, Func<DateOnly, bool> isWorkingDay)
    {
        _firstDay = firstDay.DayNumber;
        _countTo = new int[lastDay.DayNumber - _firstDay + 1];
        var workingDays = new List<int>(_countTo.Length);

        for (var offset = 0; offset < _countTo.Length; offset++)
        {
            if (isWorkingDay(firstDay.AddDays(offset)))
            {
                workingDays.Add(_firstDay + offset);
            }

            _countTo[offset] = workingDays.Count;
        }

        _workingDays = [.. workingDays];
    }

    public int CountTo(DateOnly date) => _countTo[date.DayNumber - _firstDay];

    public bool Contains(DateOnly date) => CountTo(date) > CountBefore(date);

    public DateOnly FirstOnOrAfter(DateOnly date) => At(CountBefore(date), date);

    public DateOnly After(DateOnly date, int days) => At((long)CountTo(date) + days - 1, date);

    public DateOnly LastOnOrBefore(DateOnly date) => At((long)CountTo(date) - 1, date);

    public DateOnly Before(DateOnly date, int days) => At((long)CountBefore(date) - days, date);

    private int CountBefore(DateOnly date) => date.DayNumber == _firstDay ? 0 : _countTo[date.DayNumber - _firstDay - 1];

    private DateOnly At(long position, DateOnly asked)
    {
        Guard.Require(position >= 0 && position < _workingDays.Length, RuleCode.CalendarDateOutOfRange, asked);

        return DateOnly.FromDayNumber(_workingDays[position]);
    }
}
