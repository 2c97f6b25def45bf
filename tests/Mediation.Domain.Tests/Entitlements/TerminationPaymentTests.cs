using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Entitlements;

namespace Mediation.Domain.Tests.Entitlements;

public class TerminationPaymentTests
{
    private static readonly Span FiveYearsAndAHalf = Sums.From("2020-03-01", "2025-08-31");

    [Fact]
    public void Unlawful_IsTwiceTheCompensation()
    {
        var damages = UnlawfulTermination.Of(FiveYearsAndAHalf, Sums.Average(8000), Sums.Law);

        damages.InYuan().ShouldBe(96000);
        damages.Claim.ShouldBe(ClaimType.UnlawfulDismissalDamages);
        damages.Lines.Select(line => line.What).ShouldBe([LineCode.Compensation, LineCode.CompensationAgain]);
    }

    [Fact]
    public void Unlawful_ForServiceThatBeganBefore2008_CountsFromTheFirstDay()
    {
        UnlawfulTermination.Of(Sums.From("2006-01-01", "2025-12-31"), Sums.Average(8000), Sums.Law).InYuan().ShouldBe(320000);
    }

    [Fact]
    public void Unlawful_OfAnUnevenSum_DoublesTheRoundedCompensation()
    {
        var wage = new AverageMonthlyWage([.. Enumerable.Repeat(Sums.Yuan(8000), 11), Sums.Yuan(12000)], Sums.Yuan(10000));

        UnlawfulTermination.Of(Sums.From("2023-01-01", "2025-03-31"), wage, Sums.Law).InYuan().ShouldBe(45833.34m, "22916.67 × 2");
    }

    [Fact]
    public void WithNoticeWage_AddsTheLastMonthUncapped()
    {
        var sum = NoticeWage.Of(FiveYearsAndAHalf, Sums.Average(60000), Sums.Yuan(70000), Sums.Law);

        sum.Lines.Select(line => (line.What, line.Amount.Yuan)).ShouldBe([(LineCode.Compensation, 282619.50m), (LineCode.NoticeWage, 70000m)]);
        sum.Claim.ShouldBe(ClaimType.EconomicCompensation);
        sum.Kind.ShouldBe(EntitlementKind.CompensationWithNoticeWage);
        sum.NoteCodes().First().ShouldBe(NoteCode.OnlyWithoutThirtyDaysNotice);
    }

    [Theory]
    [InlineData(EntitlementKind.EconomicCompensation, EntitlementKind.UnlawfulTermination)]
    [InlineData(EntitlementKind.UnlawfulTermination, EntitlementKind.CompensationWithNoticeWage)]
    [InlineData(EntitlementKind.EconomicCompensation, EntitlementKind.EconomicCompensation)]
    public void TwoOfThem_AreRefused(EntitlementKind one, EntitlementKind other)
    {
        Should.Throw<RuleBrokenException>(() => UnlawfulTermination.CheckNotBesideCompensation([one, EntitlementKind.Overtime, other]))
            .Code.ShouldBe(RuleCode.EntitlementCompensationTwice);
    }

    [Fact]
    public void OneOfThem_BesideAnythingElse_Stands()
    {
        Should.NotThrow(() => UnlawfulTermination.CheckNotBesideCompensation(
            [EntitlementKind.UnlawfulTermination, EntitlementKind.Overtime, EntitlementKind.Overtime, EntitlementKind.DoubleWage]));
    }
}
