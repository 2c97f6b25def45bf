using Mediation.Domain.Entitlements;
using Mediation.Domain.Tests.Calendar;

namespace Mediation.Domain.Tests.Entitlements;

public class UnpaidWagesTests
{
    /// <summary>By hand: 15–31 October 2025 has 13 paid days, 1–10 December 8, and 1–15 October 10 with four statutory holidays and a worked Saturday.</summary>
    [Theory]
    [InlineData("2025-10-01", "2025-12-31", 4000, 12000)]
    [InlineData("2025-10-15", "2025-12-10", 6000, 11793.11)]
    [InlineData("2025-10-01", "2025-10-15", 6000, 2758.62)]
    [InlineData("2025-11-01", "2025-11-30", 6000, 6000)]
    [InlineData("2025-07-01", "2025-07-30", 6000, 6000)]
    [InlineData("2025-11-01", "2025-11-02", 6000, 0)]
    [InlineData("2025-08-01", "2025-10-31", 2450, 7530)]
    public void Of_APeriod_IsTheSumWorkedOutByHand(string from, string to, double wage, double yuan)
    {
        Of(from, to, wage).InYuan().ShouldBe((decimal)yuan);
    }

    [Fact]
    public void Of_PartsAndFullMonths_ShowsEachInOrder()
    {
        Of("2025-10-15", "2025-12-10", 6000).Lines.Select(line => (line.What, line.Formula)).ShouldBe(
        [
            (LineCode.WagesOfPartMonth, "6000.00 ÷ 21.75 × 13 = 3586.21"),
            (LineCode.WagesOfFullMonths, "6000.00 × 1 = 6000.00"),
            (LineCode.WagesOfPartMonth, "6000.00 ÷ 21.75 × 8 = 2206.90"),
        ]);
    }

    [Fact]
    public void Of_AMinimumThatRoseMeanwhile_CountsEachMonthByItsOwn()
    {
        Of("2025-08-01", "2025-10-31", 2450).Lines.Select(line => line.Formula).ShouldBe(["2450.00 × 1 = 2450.00", "2540.00 × 2 = 5080.00"]);
    }

    [Fact]
    public void Of_PartOfAMonthInAYearWithoutANotice_IsProvisional()
    {
        UnpaidWages.Of(Sums.From("2027-02-01", "2027-02-10"), Sums.Yuan(6000), HolidayNotices.Calendar, Sums.Law).NoteCodes()
            .ShouldContain(NoteCode.HolidaysProvisional);
    }

    [Theory]
    [InlineData("2025-10-01", "2025-10-08", 4)]
    [InlineData("2025-10-11", "2025-10-12", 1)]
    [InlineData("2026-02-14", "2026-02-23", 5)]
    public void PaidDays_AreWorkingDaysAndStatutoryHolidays(string from, string to, int days)
    {
        PaidDays.In(Sums.From(from, to), HolidayNotices.Calendar).ShouldBe(days);
    }

    private static Calculation Of(string from, string to, double wage) =>
        UnpaidWages.Of(Sums.From(from, to), Sums.Yuan(wage), HolidayNotices.Calendar, Sums.Law);
}
