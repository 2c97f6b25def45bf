using System.Collections.Frozen;
using Mediation.Domain.Common;

namespace Mediation.Domain.Calendar;

/// <summary>
/// Which days are worked in mainland China, 1985 to 2099. A year with a notice follows it; a year without one has weekends and the fixed
/// statutory holidays, and every answer about it is provisional. A notice without days announces nothing and counts as none.
/// Never changes once built.
/// </summary>
[LegalBasis("民法典 §203(1)")]
[LegalBasis("全国年节及纪念日放假办法")]
public sealed partial class WorkCalendar
{
    public const int FirstYear = 1985;
    public const int LastYear = 2099;

    private static readonly DateOnly FirstDay = new(FirstYear, 1, 1);
    private static readonly DateOnly LastDay = new(LastYear, 12, 31);

    private readonly FrozenSet<int> _noticedYears;
    private readonly FrozenDictionary<DateOnly, HolidayEntry> _arranged;
    private readonly FrozenDictionary<DateOnly, string> _statutory;
    private readonly WorkingDayIndex _index;

    private WorkCalendar(FrozenSet<int> noticedYears, FrozenDictionary<DateOnly, HolidayEntry> arranged, FrozenDictionary<DateOnly, string> statutory)
    {
        _noticedYears = noticedYears;
        _arranged = arranged;
        _statutory = statutory;
        _index = new WorkingDayIndex(FirstDay, LastDay, date => RestOn(date) is null);
    }

    /// <summary>Where two notices arrange the same date, that of the later year decides; of two for one year, the one given last.</summary>
    public static WorkCalendar From(IEnumerable<HolidayNotice> notices)
    {
        var arranged = new Dictionary<DateOnly, HolidayEntry>();
        var years = new HashSet<int>();

        foreach (var notice in notices.Where(notice => notice.Days.Count > 0).OrderBy(notice => notice.Year))
        {
            years.Add(notice.Year);

            foreach (var day in notice.Days)
            {
                RequireInRange(day.Date);
                arranged[day.Date] = day;
            }
        }

        var statutory = Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
            .SelectMany(StatutoryHolidays.For)
            .ToFrozenDictionary(day => day.Date, day => day.Name);

        return new WorkCalendar(years.ToFrozenSet(), arranged.ToFrozenDictionary(), statutory);
    }

    /// <summary>True when no notice has been published for the date's year, so that a later one may change the answer.</summary>
    public bool IsProvisional(DateOnly date)
    {
        RequireInRange(date);

        return !_noticedYears.Contains(date.Year);
    }

    public bool IsWorkingDay(DateOnly date)
    {
        RequireInRange(date);

        return _index.Contains(date);
    }

    /// <summary>True for a Saturday or Sunday on which the notice has people work.</summary>
    public bool IsMakeUpWorkingDay(DateOnly date)
    {
        RequireInRange(date);

        return IsWeekend(date) && _arranged.TryGetValue(date, out var day) && !day.IsOffDay;
    }

    /// <summary>Null on a working day.</summary>
    public RestDay? WhyRest(DateOnly date)
    {
        RequireInRange(date);

        return RestOn(date);
    }

    public DateOnly FirstWorkingDayOnOrAfter(DateOnly date)
    {
        RequireInRange(date);

        return _index.FirstOnOrAfter(date);
    }

    /// <summary>The last of <paramref name="days"/> working days, of which the first is after <paramref name="start"/>: the start day is not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        RequireInRange(start);

        return days == 0 ? start : _index.After(start, days);
    }

    public int CountWorkingDays(DateOnly fromExclusive, DateOnly toInclusive)
    {
        RequireInRange(fromExclusive);
        RequireInRange(toInclusive);

        return Math.Max(0, _index.CountTo(toInclusive) - _index.CountTo(fromExclusive));
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static void RequireInRange(DateOnly date) =>
        Guard.Require(FirstDay <= date && date <= LastDay, RuleCode.CalendarDateOutOfRange, date);

    private RestDay? RestOn(DateOnly date)
    {
        var isArranged = _arranged.TryGetValue(date, out var day);

        if (isArranged && !day!.IsOffDay)
        {
            return null;
        }

        // A notice that leaves a statutory holiday out is incomplete: it has no power to abolish one.
        if (_statutory.TryGetValue(date, out var holiday))
        {
            return new RestDay(date, RestDayKind.Holiday, holiday);
        }

        if (IsWeekend(date))
        {
            return new RestDay(date, RestDayKind.Weekend, day?.Name);
        }

        return isArranged ? new RestDay(date, RestDayKind.AdjustedRest, day!.Name) : null;
    }
}
