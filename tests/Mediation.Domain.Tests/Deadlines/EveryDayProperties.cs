using CsCheck;
using Mediation.Domain.Calendar;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Tests.Calendar;

namespace Mediation.Domain.Tests.Deadlines;

/// <summary>Every single day from 2007 to 2027 under calendars of chance: nothing slips between the samples.</summary>
public class EveryDayProperties
{
    private const int Calendars = 12;
    private static readonly DateOnly First = new(2007, 1, 1);
    private static readonly IReadOnlyList<DateOnly> Days = [.. Enumerable.Range(0, new DateOnly(2027, 12, 31).DayNumber - First.DayNumber + 1).Select(First.AddDays)];

    [Fact]
    public void RollForward_FromEveryDay_LandsOnAWorkingDayAndOnTheFirst()
    {
        Generated.SomeYearsCalendar.Sample(
            calendar =>
            {
                var period = TestPeriods.Of(1, PeriodUnit.CalendarDay);
                return Days.All(day =>
                {
                    var due = DueDateRule.Find(period, day.AddDays(-1), calendar, []).On;
                    return calendar.IsWorkingDay(due) && NoneWorked(calendar, day, due.AddDays(-1));
                });
            },
            iter: Calendars);
    }

    [Fact]
    public void RollBackward_FromEveryDay_LandsOnAWorkingDayAndOnTheLast()
    {
        Generated.SomeYearsCalendar.Sample(
            calendar =>
            {
                var period = TestPeriods.Of(1, PeriodUnit.CalendarDay) with { Direction = ClockDirection.Backward, Roll = RollRule.Backward };
                return Days.All(day =>
                {
                    var due = DueDateRule.Find(period, day.AddDays(1), calendar, []).On;
                    return calendar.IsWorkingDay(due) && NoneWorked(calendar, due.AddDays(1), day);
                });
            },
            iter: Calendars);
    }

    [Fact]
    public void WorkingDays_FromEveryDay_AreWhatEnumerationGives()
    {
        Gen.Select(Generated.SomeYearsCalendar, Gen.Int[1, 40]).Sample(
            (calendar, length) =>
            {
                var period = TestPeriods.Of(length, PeriodUnit.WorkingDay);
                var worked = Days.Concat(Enumerable.Range(1, 400).Select(after => Days[^1].AddDays(after))).Where(calendar.IsWorkingDay).ToList();
                return Days.All(day =>
                {
                    var due = DueDateRule.Find(period, day, calendar, []).On;
                    var at = worked.BinarySearch(day);
                    var after = at >= 0 ? at + 1 : ~at;
                    return worked[after + length - 1] == due && calendar.CountWorkingDays(day, due) == length
                        && (at < 0 || calendar.SubtractWorkingDays(due, length) == day);
                });
            },
            iter: Calendars);
    }

    [Theory]
    [InlineData(PeriodUnit.Month)]
    [InlineData(PeriodUnit.Year)]
    public void MonthsAndYears_FromEveryDay_EndOnTheCorrespondingDayOrTheLastOfTheMonth(PeriodUnit unit)
    {
        for (var length = 1; length <= 13; length++)
        {
            var period = TestPeriods.Of(length, unit, rolls: false);
            foreach (var day in Days)
            {
                var due = DueDateRule.Find(period, day, HolidayNotices.Calendar, []).On;

                var months = ((due.Year - day.Year) * 12) + due.Month - day.Month;
                months.ShouldBe(unit == PeriodUnit.Month ? length : length * 12);
                due.Day.ShouldBe(Math.Min(day.Day, DateTime.DaysInMonth(due.Year, due.Month)));
            }
        }
    }

    [Fact]
    public void SuspendAndResume_OnEveryDay_MovesACalendarClockByExactlyTheDaysBeforeRolling()
    {
        Gen.Select(Generated.SomeYearsCalendar, Gen.Int[1, 60], Gen.Int[0, 40], Gen.Int[0, 60]).Sample(
            (calendar, length, paused, after) =>
            {
                var period = TestPeriods.Of(length, PeriodUnit.CalendarDay);
                return Days.All(day =>
                {
                    var from = day.AddDays(Math.Min(after, length));
                    var due = DueDateRule.Find(period, day, calendar, [new ClockAdjustment.Pause(from, from.AddDays(paused))]).On;
                    return due == calendar.FirstWorkingDayOnOrAfter(day.AddDays(length + (from == day && paused > 0 ? paused - 1 : paused)));
                });
            },
            iter: Calendars);
    }

    private static bool NoneWorked(WorkCalendar calendar, DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (calendar.IsWorkingDay(day))
            {
                return false;
            }
        }

        return true;
    }
}
