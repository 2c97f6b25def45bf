using CsCheck;
using Mediation.Domain.Agencies;
using Mediation.Domain.Waiting;

namespace Mediation.Domain.Tests.Waiting;

public sealed class WaitingTimeTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void Figures_AreDaysThatSomeCaseWaited()
    {
        var counted = Of([9, 1, 2, 3, 4, 5, 6, 7, 8, 100]);

        (counted.Sample, counted.MedianDays, counted.NinetiethDays).ShouldBe((10, 5, 9));
    }

    [Fact]
    public void TooFew_AreCountedButNothingIsClaimed()
    {
        var counted = Of([1, 2, 3, 4, 5, 6, 7, 8, 9]);

        (counted.Sample, counted.MedianDays, counted.NinetiethDays).ShouldBe((9, null, null));
    }

    [Fact]
    public void Window_HoldsNinetyDays() => (Today.DayNumber - WaitingTime.WindowFrom(Today).DayNumber + 1).ShouldBe(90);

    [Fact]
    public void NearestRank_IsTheSmallestValue_ThatSoManyDoNotExceed() =>
        Gen.Select(Gen.Int[0, 400].Array[1, 60], Gen.Int[1, 100]).Sample((days, percent) =>
        {
            int[] sorted = [.. days.Order()];
            var rank = WaitingTime.NearestRank(sorted, percent);
            (sorted.Count(day => day <= rank) * 100 >= percent * sorted.Length).ShouldBeTrue();
            sorted.Where(day => day < rank).Distinct().ShouldAllBe(smaller => sorted.Count(day => day <= smaller) * 100 < percent * sorted.Length);
        });

    private static WaitingTime Of(IEnumerable<int> days) => WaitingTime.Of(new AgencyId(Guid.Empty), WaitingStage.Acceptance, days, Today);
}
