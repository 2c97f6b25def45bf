using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Entitlements;
using Mediation.Domain.Tests.Calendar;

namespace Mediation.Domain.Tests.Entitlements;

/// <summary>
/// The sums that the scenarios claim, reached by facts that lead there; the scenarios state the sum and not the facts. The fourth kind of
/// claim there, for a death at work, is not one this folder works out.
/// </summary>
public class ScenarioClaimTests
{
    [Theory]
    [InlineData("2023-07-01", "2025-06-30", 457.24, 120, 0, 4_629_300)]
    [InlineData("2025-06-01", "2025-12-31", 200, 60, 20, 2_400_000)]
    public void Overtime_OfTheScenarios_IsTheirClaim(string from, string to, double workdays, double restDays, double holidays, long fen)
    {
        var calculation = OvertimePay.Of(Sums.From(from, to), Sums.Yuan(8700), new OvertimeHours((decimal)workdays, (decimal)restDays, (decimal)holidays), Sums.Law);

        (calculation.Claim, calculation.Total.Fen).ShouldBe((ClaimType.OvertimePay, fen));
    }

    [Theory]
    [InlineData(387_655, 812_345)]
    [InlineData(375_310, 824_690)]
    [InlineData(362_965, 837_035)]
    [InlineData(350_620, 849_380)]
    [InlineData(338_275, 861_725)]
    [InlineData(325_930, 874_070)]
    [InlineData(313_585, 886_415)]
    [InlineData(301_240, 898_760)]
    [InlineData(288_895, 911_105)]
    [InlineData(276_550, 923_450)]
    [InlineData(264_205, 935_795)]
    [InlineData(251_860, 948_140)]
    public void Arrears_OfTheTwelveWorkers_AreTheirClaims(long paid, long due)
    {
        var calculation = UnpaidWages.Of(Sums.From("2025-10-01", "2025-12-31"), Sums.Yuan(4000), HolidayNotices.Calendar, Sums.Law)
            .WithPaid(Money.FromFen(paid));

        (calculation.Claim, calculation.StillDue.Fen).ShouldBe((ClaimType.UnpaidWages, due));
    }
}
