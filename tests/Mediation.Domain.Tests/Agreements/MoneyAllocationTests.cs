using CsCheck;
using Mediation.Domain.Agreements;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Agreements;

public class MoneyAllocationTests
{
    private static readonly Gen<long[]> Weights = Gen.Frequency(
        (3, Gen.Long[0, 20]),
        (1, Gen.Long[0, long.MaxValue])).Array[1, 40].Where(weights => weights.Any(weight => weight > 0));

    [Theory]
    [InlineData(100, new long[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    [InlineData(101, new long[] { 1, 1, 1 }, new long[] { 34, 34, 33 })]
    [InlineData(100, new long[] { 1, 2, 4 }, new long[] { 14, 29, 57 })]
    [InlineData(5, new long[] { 0, 1, 1 }, new long[] { 0, 3, 2 })]
    [InlineData(0, new long[] { 3, 4 }, new long[] { 0, 0 })]
    [InlineData(1, new long[] { 1, 3 }, new long[] { 0, 1 })]
    public void Allocate_WithFenLeftOver_GivesThemToTheLargestFractions(long fen, long[] weights, long[] shares)
    {
        Money.FromFen(fen).Allocate(weights).Select(share => share.Fen).ShouldBe(shares);
    }

    [Theory]
    [InlineData(new long[] { })]
    [InlineData(new long[] { 0, 0 })]
    [InlineData(new long[] { 2, -1 })]
    public void Allocate_WeightsThatSplitNothing_AreRefused(long[] weights)
    {
        Should.Throw<RuleBrokenException>(() => Money.FromFen(100).Allocate(weights)).Code.ShouldBe(RuleCode.MoneyWeights);
    }

    [Fact]
    public void Allocate_AnyAmountAndWeights_SumsExactly()
    {
        Gen.Select(Gen.Long[0, Money.MaxFen], Weights).Sample((fen, weights) =>
            Money.Sum(Money.FromFen(fen).Allocate(weights)) == Money.FromFen(fen));
    }

    [Fact]
    public void Allocate_AnyAmountAndWeights_StaysWithinOneFenOfTheExactShare()
    {
        Gen.Select(Gen.Long[0, Money.MaxFen], Weights).Sample((fen, weights) =>
        {
            var whole = weights.Aggregate(Int128.Zero, (sum, weight) => sum + weight);
            return Money.FromFen(fen).Allocate(weights).Zip(weights).All(pair =>
                Int128.Abs((whole * pair.First.Fen) - ((Int128)fen * pair.Second)) < whole);
        });
    }
}
