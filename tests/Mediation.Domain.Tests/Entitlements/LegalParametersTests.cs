using Mediation.Domain.Common;
using Mediation.Domain.Entitlements;
using static Mediation.Domain.Entitlements.LegalParameterCode;

namespace Mediation.Domain.Tests.Entitlements;

public class LegalParametersTests
{
    [Theory]
    [InlineData(MinimumWage, "2025-08-31", 2420)]
    [InlineData(MinimumWage, "2025-09-01", 2540)]
    [InlineData(MinimumWage, "2008-07-01", 800)]
    [InlineData(AverageWage, "2019-08-15", 101599)]
    [InlineData(AverageWage, "2019-08-16", 127107)]
    [InlineData(AverageWage, "2024-12-31", 188413)]
    [InlineData(AverageWage, "2026-11-23", 188413)]
    [InlineData(PaidDaysPerMonth, "2024-12-31", 21.75)]
    [InlineData(PaidHoursPerMonth, "2025-01-01", 174)]
    [InlineData(DoubleWageMonths, "2026-01-01", 11)]
    public void On_ADay_IsTheFigureOfThatDay(LegalParameterCode code, string day, double value)
    {
        LegalParameters.Shipped.On(code, Sums.Day(day)).Value.ShouldBe((decimal)value);
    }

    [Fact]
    public void Shipped_EveryCode_HasAFigureASourceAndSaneBounds()
    {
        LegalParameters.Shipped.All.Select(parameter => parameter.Code).Distinct().ShouldBe(Enum.GetValues<LegalParameterCode>());
        LegalParameters.Shipped.All.ShouldAllBe(parameter => LegalParameter.IsSane(parameter.Code, parameter.Value) && parameter.Source.Length > 0);
        LegalParameters.Shipped.All.ShouldAllBe(parameter => (parameter.DataYear != null) == (parameter.Code == AverageWage));
        foreach (var code in LegalParameters.Shipped.All.GroupBy(parameter => parameter.Code))
        {
            code.Select(parameter => parameter.Number).ShouldBe(Enumerable.Range(1, code.Count()));
            code.Select(parameter => parameter.InForceFrom).ShouldBeUnique();
        }
    }

    [Fact]
    public void On_ADayBeforeTheFirstFigure_IsRefused()
    {
        Should.Throw<RuleBrokenException>(() => LegalParameters.Shipped.On(MinimumWage, Sums.Day("2008-06-30"))).Code
            .ShouldBe(RuleCode.LegalParameterMissing);
    }

    [Fact]
    public void On_ADay_ListsOneOfEachCode()
    {
        var then = LegalParameters.Shipped.On(Sums.Day("2026-03-02"));

        then.Select(parameter => parameter.Code).ShouldBe(Enum.GetValues<LegalParameterCode>());
        then.Single(parameter => parameter.Code == MinimumWage).Value.ShouldBe(2540);
    }

    [Fact]
    public void With_ALaterFigure_EndsTheOneBeforeOnTheDayBefore()
    {
        var law = LegalParameters.Shipped.With([Minimum(15, "2027-01-01", 2660)]);

        law.On(MinimumWage, Sums.Day("2026-12-31")).Value.ShouldBe(2540);
        law.On(MinimumWage, Sums.Day("2027-01-01")).Value.ShouldBe(2660);
        law.LastDayOf(law.On(MinimumWage, Sums.Day("2026-12-31"))).ShouldBe(Sums.Day("2026-12-31"));
        law.LastDayOf(law.On(MinimumWage, Sums.Day("2027-01-01"))).ShouldBeNull();
    }

    [Fact]
    public void With_AFigureForADayInBetween_CountsUntilTheNext()
    {
        var law = LegalParameters.Shipped.With([Minimum(15, "2024-09-01", 2480)]);

        law.On(MinimumWage, Sums.Day("2024-08-31")).Value.ShouldBe(2420);
        law.On(MinimumWage, Sums.Day("2025-08-31")).Value.ShouldBe(2480);
        law.On(MinimumWage, Sums.Day("2025-09-01")).Value.ShouldBe(2540);
    }

    [Fact]
    public void With_ACorrectionOfTheSameDay_CountsAndKeepsTheOldOne()
    {
        var law = LegalParameters.Shipped.With([Minimum(15, "2025-09-01", 2541)]);

        law.On(MinimumWage, Sums.Day("2025-09-01")).Value.ShouldBe(2541);
        law.All.Count(parameter => parameter.Code == MinimumWage).ShouldBe(15);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(16)]
    public void Publish_ANumberOutOfSequence_IsRefused(int number)
    {
        Should.Throw<RuleBrokenException>(() => Publish(Minimum(number, "2027-01-01", 2660))).Code
            .ShouldBe(RuleCode.LegalParameterOutOfSequence);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99.99)]
    [InlineData(100_000.01)]
    [InlineData(2540.00001)]
    public void Publish_AFigureNobodyMeant_IsRefused(double value)
    {
        Should.Throw<RuleBrokenException>(() => Publish(Minimum(15, "2027-01-01", (decimal)value))).Code
            .ShouldBe(RuleCode.LegalParameterNotSane);
    }

    [Fact]
    public void Publish_AnAverageThatNamesNoYear_IsRefused()
    {
        var average = new LegalParameter(AverageWage, 18, Sums.Day("2025-01-01"), 195_000m, "统计局", ParameterStanding.InText);

        Should.Throw<RuleBrokenException>(() => Publish(average)).Code.ShouldBe(RuleCode.LegalParameterWithoutYear);
    }

    [Fact]
    public void Publish_AFigure_TellsTheHistory()
    {
        var version = Publish(Minimum(15, "2026-09-01", 2660));

        (version.Code, version.Number).ShouldBe((MinimumWage, 15));
        version.PendingEvents.ShouldHaveSingleItem().ShouldBe(new LegalParameterPublished(version.Parameter));
    }

    [Fact]
    public void With_ANumberThatALaterReleaseShipsToo_ReadsBothAndPublishesTheNext()
    {
        var law = LegalParameters.Shipped.With([Minimum(14, "2026-09-01", 2660)]);

        law.On(MinimumWage, Sums.Day("2026-09-01")).Value.ShouldBe(2660);
        Should.NotThrow(() => law.CheckNext(Minimum(15, "2027-09-01", 2780)));
    }

    private static LegalParameterVersion Publish(LegalParameter parameter) => LegalParameterVersion.Publish(
        LegalParameterVersionId.New(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero)), parameter, LegalParameters.Shipped);

    private static LegalParameter Minimum(int number, string from, decimal yuan) =>
        new(MinimumWage, number, Sums.Day(from), yuan, "京人社", ParameterStanding.InText);
}
