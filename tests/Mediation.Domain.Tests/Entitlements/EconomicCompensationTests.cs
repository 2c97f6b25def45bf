using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Entitlements;

namespace Mediation.Domain.Tests.Entitlements;

public class EconomicCompensationTests
{
    /// <summary>Worked out by hand; the cap of 2026 is 188413.00 ÷ 12 × 3 = 47103.25.</summary>
    [Theory]
    [InlineData("2020-03-01", "2025-08-31", 8000, 48000)]
    [InlineData("2020-03-01", "2025-08-30", 8000, 44000)]
    [InlineData("2025-01-01", "2025-12-31", 8000, 8000)]
    [InlineData("2025-01-01", "2026-01-01", 8000, 12000)]
    [InlineData("2025-10-01", "2025-12-31", 8000, 4000)]
    [InlineData("2009-01-01", "2025-12-31", 60000, 565239)]
    [InlineData("2009-01-01", "2025-12-31", 47103.25, 800755.25)]
    [InlineData("2009-01-01", "2025-12-31", 47103.26, 565239)]
    [InlineData("2025-02-01", "2026-01-31", 2000, 2540)]
    [InlineData("2025-02-01", "2026-01-31", 2540, 2540)]
    [InlineData("2017-09-02", "2019-09-01", 40000, 63553.50)]
    [InlineData("2017-08-16", "2019-08-15", 40000, 50799.50)]
    public void Of_ServiceAndAverage_IsTheSumWorkedOutByHand(string from, string to, double average, double yuan)
    {
        EconomicCompensation.Of(Sums.From(from, to), Sums.Average(average), Sums.Law).InYuan().ShouldBe((decimal)yuan);
    }

    [Fact]
    public void Of_TwelveWagesAndABonus_CountsTheExactAverage()
    {
        Money[] wages = [.. Enumerable.Repeat(Sums.Yuan(8000), 11), Sums.Yuan(12000)];

        var calculation = EconomicCompensation.Of(Sums.From("2023-01-01", "2025-03-31"), new AverageMonthlyWage(wages, Sums.Yuan(10000)), Sums.Law);

        calculation.InYuan().ShouldBe(22916.67m, "110000 ÷ 12 × 2.5 = 22916.666…");
        calculation.Lines.ShouldHaveSingleItem().Formula.ShouldBe("(100000.00 ÷ 12 + 10000.00 ÷ 12) × 2.5 = 22916.67");
    }

    [Fact]
    public void Of_AThirdOfAFen_IsRoundedAtTheEndOnly()
    {
        Money[] wages = [.. Enumerable.Repeat(Sums.Yuan(8000), 11), Sums.Yuan(12000)];

        EconomicCompensation.Of(Sums.From("2023-01-01", "2025-12-31"), new AverageMonthlyWage(wages, Money.Zero), Sums.Law)
            .InYuan().ShouldBe(25000m, "8333.333… × 3, and not 8333.33 × 3");
    }

    [Fact]
    public void Of_AWageAboveTheCap_SaysSoAndShowsTheWay()
    {
        var calculation = EconomicCompensation.Of(Sums.From("2009-01-01", "2025-12-31"), Sums.Average(60000), Sums.Law);

        var line = calculation.Lines.ShouldHaveSingleItem();
        line.Formula.ShouldBe("(188413.00 ÷ 12 × 3) × 12 = 565239.00");
        line.Claim.ShouldBe(ClaimType.EconomicCompensation);
        line.LegalBasis.ShouldContain("劳动合同法 §47");
        line.Figures.ShouldContain(Figure.Of(FigureCode.CapPerMonth, FigureUnit.Yuan, 47103.25m));
        calculation.NoteCodes().ShouldContain(NoteCode.WageCapped);
        calculation.NoteCodes().ShouldContain(NoteCode.CityFigureOfEarlierYear, "the figure of 2024 is not out");
    }

    [Fact]
    public void Of_TheFigureOfTheYearBefore_NeedsNoRemarkAboutItsAge()
    {
        EconomicCompensation.Of(Sums.From("2020-01-01", "2024-12-31"), Sums.Average(8000), Sums.Law).NoteCodes()
            .ShouldNotContain(NoteCode.CityFigureOfEarlierYear);
    }

    [Fact]
    public void Of_ServiceThatBeganBefore2008_IsRefused()
    {
        Should.Throw<RuleBrokenException>(() => EconomicCompensation.Of(Sums.From("2007-12-31", "2025-12-31"), Sums.Average(8000), Sums.Law))
            .Code.ShouldBe(RuleCode.EntitlementServiceBefore2008);
    }

    [Fact]
    public void WithPaid_MoreThanTheWhole_IsRefused()
    {
        var calculation = EconomicCompensation.Of(Sums.From("2025-01-01", "2025-12-31"), Sums.Average(8000), Sums.Law);

        calculation.WithPaid(Sums.Yuan(8000)).StillDue.ShouldBe(Money.Zero);
        Should.Throw<RuleBrokenException>(() => calculation.WithPaid(Sums.Yuan(8000.01))).Code.ShouldBe(RuleCode.EntitlementPaidBeyond);
    }
}
