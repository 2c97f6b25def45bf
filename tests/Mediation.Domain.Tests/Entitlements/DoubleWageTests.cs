using Mediation.Domain.Entitlements;
using Mediation.Domain.Tests.Calendar;

namespace Mediation.Domain.Tests.Entitlements;

public class DoubleWageTests
{
    /// <summary>By hand: 3–31 July 2025 has 21 paid days, and 6000 ÷ 21.75 × 21 = 5793.10; 1–30 July has 22, more than a month's.</summary>
    [Theory]
    [InlineData("2025-03-03", "2026-03-31", null, 66000)]
    [InlineData("2025-03-03", "2026-03-02", null, 66000)]
    [InlineData("2025-03-03", "2026-12-31", "2026-10-01", 66000)]
    [InlineData("2025-03-03", "2025-12-31", "2025-08-01", 23793.10)]
    [InlineData("2025-06-01", "2025-12-31", "2025-07-31", 6000)]
    [InlineData("2025-06-01", "2025-12-31", "2025-08-01", 6000)]
    [InlineData("2025-03-03", "2025-12-31", "2025-03-30", 0)]
    [InlineData("2025-03-03", "2025-12-31", "2025-04-03", 0)]
    [InlineData("2025-03-03", "2025-04-02", null, 0)]
    public void Of_NoContract_PaysFromTheSecondMonthToTheDayBeforeItIsSigned(string from, string to, string? signedOn, double yuan)
    {
        Of(from, to, signedOn).InYuan().ShouldBe((decimal)yuan);
    }

    [Fact]
    public void Of_MoreThanAYearBeforeTheClaim_WarnsOfTheDaysThatMayBeLost()
    {
        var calculation = Of("2025-03-03", "2026-03-31", null, claimed: "2026-04-20");

        calculation.Notes.ShouldContain(new CalculationNote(NoteCode.DaysBeforeLimitation, Figure.Day(FigureCode.LimitationFrom, Sums.Day("2025-04-20"))));
        calculation.NoteCodes().ShouldContain(NoteCode.OpenEndedContractAfterOneYear);
        (calculation.From, calculation.To).ShouldBe((Sums.Day("2025-04-03"), Sums.Day("2026-03-02")));
    }

    [Fact]
    public void Of_NothingDue_SaysSo()
    {
        Of("2025-03-03", "2025-12-31", "2025-03-30").NoteCodes().ShouldBe([NoteCode.NothingDue]);
    }

    [Fact]
    public void Of_FirstDayAtTheEndOfALongMonth_CountsEachMonthFromTheFirstDay()
    {
        var calculation = Of("2025-01-31", "2026-12-31", null);

        calculation.From.ShouldBe(Sums.Day("2025-02-28"));
        calculation.To.ShouldBe(Sums.Day("2026-01-30"));
        calculation.InYuan().ShouldBe(66000);
    }

    private static Calculation Of(string from, string to, string? signedOn, string claimed = "2025-12-31") => DoubleWage.Of(
        Sums.From(from, to), signedOn is null ? null : Sums.Day(signedOn), Sums.Yuan(6000), Sums.Day(claimed), HolidayNotices.Calendar, Sums.Law);
}
