using Mediation.Domain.Calendar;
using Mediation.Domain.Common;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Calendar;

public class WorkCalendarTests
{
    [Theory]
    [InlineData("2026-02-13", true)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-24", true)]
    [InlineData("2026-03-07", false)]
    public void IsWorkingDay_AroundSpringFestival_FollowsTheNotice(string date, bool expected)
    {
        var works = HolidayNotices.Calendar.IsWorkingDay(Day(date));

        works.ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-13", false)]
    [InlineData("2026-03-07", false)]
    public void IsMakeUpWorkingDay_OnlyAWorkedWeekendDay_IsTrue(string date, bool expected)
    {
        var isMakeUp = HolidayNotices.Calendar.IsMakeUpWorkingDay(Day(date));

        isMakeUp.ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-02-18", RestDayKind.Holiday, "春节")]
    [InlineData("2026-02-23", RestDayKind.AdjustedRest, "春节")]
    [InlineData("2026-02-21", RestDayKind.Weekend, "春节")]
    [InlineData("2026-03-07", RestDayKind.Weekend, null)]
    [InlineData("2027-01-01", RestDayKind.Holiday, "元旦")]
    public void WhyRest_ARestDay_NamesItsReason(string date, RestDayKind kind, string? holiday)
    {
        var rest = HolidayNotices.Calendar.WhyRest(Day(date));

        rest.ShouldBe(new RestDay(Day(date), kind, holiday));
        RestDay.FromReason(Day(date), rest!.Reason).ShouldBe(rest);
    }

    [Fact]
    public void WhyRest_AMakeUpWorkingDay_IsNull()
    {
        HolidayNotices.Calendar.WhyRest(Day("2026-02-28")).ShouldBeNull();
    }

    [Fact]
    public void IsProvisional_AYearWithoutNotice_IsTrue()
    {
        HolidayNotices.Calendar.IsProvisional(Day("2026-12-31")).ShouldBeFalse();
        HolidayNotices.Calendar.IsProvisional(Day("2027-01-01")).ShouldBeTrue();
    }

    [Fact]
    public void IsProvisional_ANoticeWithoutDays_CountsAsNone()
    {
        var calendar = WorkCalendar.From([new HolidayNotice(2027, [])]);

        calendar.IsProvisional(Day("2027-06-01")).ShouldBeTrue();
    }

    [Fact]
    public void From_ANextYearsNoticeWithADayOfThisYear_DecidesThatDay()
    {
        var calendar = WorkCalendar.From([Of(2027, ("2026-12-31", true)), Of(2026, ("2026-12-31", false))]);

        calendar.IsWorkingDay(Day("2026-12-31")).ShouldBeFalse();
    }

    [Fact]
    public void From_ALaterNoticeForTheSameYear_OverridesDayByDay()
    {
        var calendar = WorkCalendar.From([Of2026, Of(2026, ("2026-02-24", true), ("2026-02-28", true))]);

        calendar.IsWorkingDay(Day("2026-02-24")).ShouldBeFalse();
        calendar.IsMakeUpWorkingDay(Day("2026-02-28")).ShouldBeFalse();
        calendar.IsMakeUpWorkingDay(Day("2026-02-14")).ShouldBeTrue();
    }

    [Fact]
    public void From_AnIncompleteNotice_DoesNotAbolishAStatutoryHoliday()
    {
        var calendar = WorkCalendar.From([Of(2027, ("2027-02-09", true))]);

        calendar.IsWorkingDay(Day("2027-10-01")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("1984-12-31")]
    [InlineData("2100-01-01")]
    public void IsWorkingDay_ADateOutOfRange_IsRefused(string date)
    {
        var refused = Should.Throw<RuleBrokenException>(() => HolidayNotices.Calendar.IsWorkingDay(Day(date)));

        refused.Code.ShouldBe(RuleCode.CalendarDateOutOfRange);
    }

    [Fact]
    public void AddWorkingDays_BeyondTheLastYear_IsRefused()
    {
        var refused = Should.Throw<RuleBrokenException>(() => HolidayNotices.Calendar.AddWorkingDays(Day("2099-12-31"), int.MaxValue));

        refused.Code.ShouldBe(RuleCode.CalendarDateOutOfRange);
    }

    [Fact]
    public void AddWorkingDays_FromTheFirstDayOfTheCalendar_ExcludesIt()
    {
        HolidayNotices.Calendar.AddWorkingDays(Day("1985-01-01"), 1).ShouldBe(Day("1985-01-02"));
        HolidayNotices.Calendar.FirstWorkingDayOnOrAfter(Day("1985-01-01")).ShouldBe(Day("1985-01-02"));
    }

    [Fact]
    public void Notice_ADayOfAnotherYear_IsRefused()
    {
        var refused = Should.Throw<RuleBrokenException>(() => Of(2027, ("2028-01-01", true)));

        refused.Code.ShouldBe(RuleCode.CalendarNoticeDayOutsideYear);
    }

    [Fact]
    public void Notice_TheSameDayTwice_IsRefused()
    {
        var refused = Should.Throw<RuleBrokenException>(() => Of(2027, ("2027-02-09", true), ("2027-02-09", false)));

        refused.Code.ShouldBe(RuleCode.CalendarNoticeDayTwice);
    }
}
