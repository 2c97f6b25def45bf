using Mediation.Domain.Cases;
using Mediation.Domain.Entitlements;

namespace Mediation.Domain.Tests.Entitlements;

public class OvertimePayTests
{
    [Theory]
    [InlineData(8700, 10, 0, 0, 750)]
    [InlineData(8700, 0, 8, 0, 800)]
    [InlineData(8700, 0, 0, 8, 1200)]
    [InlineData(8700, 10, 8, 8, 2750)]
    [InlineData(5000, 1, 0, 0, 43.10)]
    [InlineData(5000, 0, 7.5, 0, 431.03)]
    [InlineData(2000, 10, 0, 0, 218.97)]
    public void Of_HoursByDay_IsTheSumWorkedOutByHand(double wage, double workdays, double restDays, double holidays, double yuan)
    {
        OvertimePay.Of(Sums.From("2026-01-01", "2026-01-31"), Sums.Yuan(wage), new OvertimeHours((decimal)workdays, (decimal)restDays, (decimal)holidays), Sums.Law)
            .InYuan().ShouldBe((decimal)yuan);
    }

    [Fact]
    public void Of_AWageBelowTheMinimum_CountsTheMinimumAndSaysSo()
    {
        var calculation = OvertimePay.Of(Sums.From("2026-01-01", "2026-01-31"), Sums.Yuan(2000), new OvertimeHours(10, 0, 0), Sums.Law);

        calculation.Lines.ShouldHaveSingleItem().Formula.ShouldBe("2540.00 ÷ 174 × 10 × 150% = 218.97");
        calculation.Notes[0].ShouldBe(new CalculationNote(NoteCode.WageRaisedToMinimum, Figure.Of(FigureCode.MinimumWage, FigureUnit.Yuan, 2540m)));
    }

    [Fact]
    public void Of_RestDays_RemindsOfTimeOff()
    {
        var calculation = OvertimePay.Of(Sums.From("2026-01-01", "2026-01-31"), Sums.Yuan(8700), new OvertimeHours(0, 8, 0), Sums.Law);

        calculation.NoteCodes().ShouldContain(NoteCode.RestDayWithoutTimeOff);
        calculation.Claim.ShouldBe(ClaimType.OvertimePay);
    }
}
