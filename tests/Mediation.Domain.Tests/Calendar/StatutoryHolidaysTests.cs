using Mediation.Domain.Calendar;
using static Mediation.Domain.Tests.Calendar.HolidayNotices;

namespace Mediation.Domain.Tests.Calendar;

public class StatutoryHolidaysTests
{
    [Theory]
    [InlineData(1990, 7)]
    [InlineData(2005, 10)]
    [InlineData(2010, 11)]
    [InlineData(2024, 11)]
    [InlineData(2025, 13)]
    [InlineData(2027, 13)]
    public void For_EachVersionOfTheDecree_HasItsNumberOfDays(int year, int days)
    {
        var holidays = StatutoryHolidays.For(year);

        holidays.Count.ShouldBe(days);
    }

    [Theory]
    [InlineData(2013, "2013-02-09", "2013-02-10", "2013-02-11")]
    [InlineData(2014, "2014-01-31", "2014-02-01", "2014-02-02")]
    [InlineData(2025, "2025-01-28", "2025-01-29", "2025-01-30", "2025-01-31")]
    [InlineData(2027, "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08")]
    public void For_SpringFestival_BeginsAsTheDecreeOfTheYearSays(int year, params string[] expected)
    {
        var days = StatutoryHolidays.For(year).Where(day => day.Name == "春节").Select(day => day.Date);

        days.ShouldBe(expected.Select(Day));
    }

    [Theory]
    [InlineData("清明节", "2008-04-04")]
    [InlineData("清明节", "2015-04-05")]
    [InlineData("清明节", "2026-04-05")]
    [InlineData("清明节", "2027-04-05")]
    [InlineData("清明节", "2028-04-04")]
    [InlineData("端午节", "2020-06-25")]
    [InlineData("端午节", "2025-05-31")]
    [InlineData("端午节", "2027-06-09")]
    [InlineData("中秋节", "2023-09-29")]
    [InlineData("中秋节", "2025-10-06")]
    [InlineData("中秋节", "2027-09-15")]
    public void For_AFestivalThatMoves_IsOnItsDateAroundLeapMonths(string name, string expected)
    {
        var festival = StatutoryHolidays.For(Day(expected).Year).Single(day => day.Name == name);

        festival.Date.ShouldBe(Day(expected));
    }

    [Fact]
    public void For_TwoFestivalsOnOneDate_IsOneEntryWithBothNames()
    {
        var first = StatutoryHolidays.For(2020).Single(day => day.Date == Day("2020-10-01"));

        first.Name.ShouldBe("中秋节、国庆节");
    }

    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    [InlineData(2026)]
    public void For_AYearWithANotice_IsContainedInTheNotice(int year)
    {
        HolidayNotice[] notices = [Of2024, Of2025, Of2026];
        var daysOff = notices.Single(notice => notice.Year == year).Days.Where(day => day.IsOffDay).Select(day => day.Date).ToHashSet();

        var missing = StatutoryHolidays.For(year).Where(day => !daysOff.Contains(day.Date));

        missing.ShouldBeEmpty();
    }
}
