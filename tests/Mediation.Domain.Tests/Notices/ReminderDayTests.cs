using CsCheck;
using Mediation.Domain.Notices;
using Mediation.Domain.Tests.Calendar;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Notices;

public sealed class ReminderDayTests
{
    private const int Samples = 200;

    private static readonly Gen<ReminderStep> AnyStep = Gen.Select(Gen.Int[-40, 40], Gen.Bool)
        .Select((offset, working) => Step(offset, working ? ReminderUnit.WorkingDay : ReminderUnit.CalendarDay));

    [Theory]
    [InlineData("2026-02-27", -3, "2026-02-24", ReminderUnit.WorkingDay)]
    [InlineData("2026-02-25", -3, "2026-02-13", ReminderUnit.WorkingDay)]
    [InlineData("2026-02-24", -1, "2026-02-14", ReminderUnit.WorkingDay)]
    [InlineData("2026-02-14", 1, "2026-02-24", ReminderUnit.WorkingDay)]
    [InlineData("2026-02-24", -3, "2026-02-21", ReminderUnit.CalendarDay)]
    [InlineData("2026-02-24", 0, "2026-02-24", ReminderUnit.WorkingDay)]
    public void Of_AroundSpringFestival_CountsAwayFromTheLastDay(string due, int offset, string expected, ReminderUnit unit)
    {
        ReminderDay.Of(Step(offset, unit), Day(due), HolidayNotices.Calendar).ShouldBe(Day(expected));
    }

    [Fact]
    public void Of_AnyCalendar_IsTheSoManiethWorkingDayByEnumeration()
    {
        Gen.Select(Generated.Calendar, Generated.Date, Gen.Int[1, 40]).Sample(
            (calendar, due, days) =>
            {
                var day = ReminderDay.Of(Step(-days, ReminderUnit.WorkingDay), due, calendar);
                return calendar.IsWorkingDay(day) && From(day, due.AddDays(-1)).Count(calendar.IsWorkingDay) == days;
            },
            iter: Samples);
    }

    [Fact]
    public void Of_AnyCalendar_NeverFallsForALaterDate()
    {
        Gen.Select(Generated.Calendar, Generated.Date, AnyStep, Gen.Int[1, 30]).Sample(
            (calendar, due, step, later) => ReminderDay.Of(step, due, calendar) <= ReminderDay.Of(step, due.AddDays(later), calendar),
            iter: Samples);
    }

    [Fact]
    public void LatestDueOn_AnyCalendar_AgreesWithEnumeration()
    {
        Gen.Select(Generated.Calendar, Generated.Date, AnyStep).Sample(
            (calendar, today, step) =>
            {
                var latest = ReminderDay.LatestDueOn(step, today, calendar);
                var enumerated = From(today.AddDays(-120), today.AddDays(120)).Last(due => ReminderDay.Of(step, due, calendar) <= today);
                return latest == enumerated;
            },
            iter: Samples);
    }

    private static IEnumerable<DateOnly> From(DateOnly first, DateOnly last)
    {
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            yield return date;
        }
    }

    private static ReminderStep Step(int offset, ReminderUnit unit) =>
        new("any", offset, unit, [NoticeChannel.Sms], TemplateKeys.PartyBefore, new TimeOnly(9, 0));
}
