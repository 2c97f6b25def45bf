using Mediation.Domain.Common;
using Mediation.Domain.Entitlements;

namespace Mediation.Domain.Tests.Entitlements;

public class ServiceLengthTests
{
    [Theory]
    [InlineData("2025-01-01", "2025-01-01", 0, 0, 1, 0.5)]
    [InlineData("2025-01-01", "2025-06-29", 0, 5, 29, 0.5)]
    [InlineData("2025-01-01", "2025-06-30", 0, 6, 0, 1)]
    [InlineData("2025-01-01", "2025-12-30", 0, 11, 30, 1)]
    [InlineData("2025-01-01", "2025-12-31", 1, 0, 0, 1)]
    [InlineData("2025-01-01", "2026-01-01", 1, 0, 1, 1.5)]
    [InlineData("2020-03-01", "2025-08-30", 5, 5, 30, 5.5)]
    [InlineData("2020-03-01", "2025-08-31", 5, 6, 0, 6)]
    [InlineData("2024-02-29", "2025-02-27", 1, 0, 0, 1)]
    [InlineData("2024-08-31", "2025-02-27", 0, 6, 0, 1)]
    [InlineData("2024-08-31", "2025-02-26", 0, 5, 27, 0.5)]
    [InlineData("2009-01-01", "2025-12-31", 17, 0, 0, 17)]
    public void Of_FirstAndLastDayCounted_EarnsMonthsByYearsAndHalves(string from, string to, int years, int months, int days, double due)
    {
        var service = ServiceLength.Of(Sums.From(from, to));

        (service.Years, service.Months, service.Days, service.MonthsDue).ShouldBe((years, months, days, (decimal)due));
    }

    [Fact]
    public void Span_EndingBeforeItBegins_IsRefused()
    {
        Should.Throw<RuleBrokenException>(() => Sums.From("2025-02-01", "2025-01-31")).Code.ShouldBe(RuleCode.EntitlementPeriodReversed);
    }
}
