using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Entitlements;

namespace Mediation.Domain.Tests.Entitlements;

public class UnusedLeaveTests
{
    [Theory]
    [InlineData("2025-01-01", "2025-12-31", 12, 3, 8700, 5600)]
    [InlineData("2025-01-01", "2025-12-31", 1, 0, 8700, 4000)]
    [InlineData("2025-01-01", "2025-12-31", 9, 0, 8700, 4000)]
    [InlineData("2025-01-01", "2025-12-31", 10, 0, 8700, 8000)]
    [InlineData("2025-01-01", "2025-12-31", 19, 0, 8700, 8000)]
    [InlineData("2024-01-01", "2024-12-31", 20, 0, 8700, 12000)]
    [InlineData("2026-01-01", "2026-03-31", 6, 0, 6000, 551.72)]
    [InlineData("2026-01-01", "2026-03-13", 6, 0, 6000, 0)]
    [InlineData("2026-01-01", "2026-03-14", 6, 0, 6000, 551.72)]
    [InlineData("2025-01-01", "2025-12-31", 12, 10, 8700, 0)]
    [InlineData("2025-01-01", "2025-12-31", 12, 11, 8700, 0)]
    [InlineData("2025-01-01", "2025-12-31", 0, 0, 8700, 0)]
    public void Of_DaysOfTheYear_IsTheSumWorkedOutByHand(string from, string to, int worked, int taken, double wage, double yuan)
    {
        UnusedLeave.Of(Sums.From(from, to), worked, taken, Sums.Yuan(wage), Sums.Law).InYuan().ShouldBe((decimal)yuan);
    }

    [Fact]
    public void Of_AFullYear_PaysTheTwoHundredPercentThatAreStillDue()
    {
        var calculation = UnusedLeave.Of(Sums.From("2025-01-01", "2025-12-31"), 12, 3, Sums.Yuan(8700), Sums.Law);

        calculation.Lines.ShouldHaveSingleItem().Formula.ShouldBe("8700.00 ÷ 21.75 × 7 × 200% = 5600.00");
        calculation.Claim.ShouldBe(ClaimType.UnusedAnnualLeave);
    }

    [Fact]
    public void Of_LessThanAYearOfWork_SaysThatThereIsNoLeaveYet()
    {
        UnusedLeave.Of(Sums.From("2025-01-01", "2025-12-31"), 0, 0, Sums.Yuan(8700), Sums.Law).NoteCodes().ShouldBe([NoteCode.NoLeaveInFirstYear]);
    }

    [Fact]
    public void Of_DaysOfTwoYears_IsRefused()
    {
        Should.Throw<RuleBrokenException>(() => UnusedLeave.Of(Sums.From("2025-12-31", "2026-01-01"), 6, 0, Sums.Yuan(6000), Sums.Law))
            .Code.ShouldBe(RuleCode.EntitlementYearCrossed);
    }
}
