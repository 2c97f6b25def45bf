using Mediation.Domain.Agencies;
using Mediation.Domain.Calendar;
using Mediation.Domain.Common;
using Mediation.Domain.Tests.Cases;

namespace Mediation.Domain.Tests.Calendar;

public sealed class OfficeHoursTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-03-02", "17:30")]
    [InlineData("2026-03-07", null)]
    [InlineData("2026-02-14", "12:00")]
    [InlineData("2026-10-01", null)]
    public void Counter_ClosesAsTheDayOfTheWeekHasIt_AndOnMakeUpDaysInItsOwnWay(string date, string? closes)
    {
        var hours = Hours();
        hours.Set([On(DayOfWeek.Monday, "09:00", "12:00"), On(DayOfWeek.Monday, "13:30", "17:30"), On(DayOfWeek.Thursday, "09:00", "17:00")], [Window("09:00", "12:00")]);

        hours.ClosesOn(HolidayNotices.Day(date), HolidayNotices.Calendar).ShouldBe(closes is null ? null : TimeOnly.Parse(closes, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Set_OfOverlappingOrTurnedWindows_IsRefused()
    {
        var hours = Hours();

        Broken.By(() => hours.Set([On(DayOfWeek.Monday, "09:00", "12:00"), On(DayOfWeek.Monday, "11:59", "17:00")], [])).ShouldBe(RuleCode.OfficeWindowsOverlap);
        Broken.By(() => hours.Set([], [Window("12:00", "12:00")])).ShouldBe(RuleCode.OfficeWindowEmpty);
        hours.Week.ShouldBeEmpty();
    }

    [Fact]
    public void Closure_EndsNotBeforeItBegins_AndIsWithdrawnOnce()
    {
        Broken.By(() => Closure("2026-03-03", "2026-03-02")).ShouldBe(RuleCode.ClosureTurnedRound);
        Broken.By(() => Closure("2026-03-01", "2026-04-30")).ShouldBe(RuleCode.ClosureTooLong);
        var closure = Closure("2026-03-02", "2026-03-02");
        closure.Withdraw(Now);

        Broken.By(() => closure.Withdraw(Now)).ShouldBe(RuleCode.ClosureWithdrawn);
    }

    private static LocalClosure Closure(string from, string to) => LocalClosure.Declare(
        LocalClosureId.New(Now), AgencyId.New(Now), new ClosedDays(HolidayNotices.Day(from), HolidayNotices.Day(to), "大雪"), Guid.CreateVersion7(Now), Now);

    private static OfficeHours Hours() => OfficeHours.Of(OfficeHoursId.New(Now), AgencyId.New(Now));

    private static OfficeWindow On(DayOfWeek day, string opens, string closes) => new(day, Window(opens, closes));

    private static TimeWindow Window(string opens, string closes) => new(
        TimeOnly.Parse(opens, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(closes, System.Globalization.CultureInfo.InvariantCulture));
}
