using System.Numerics;
using CsCheck;
using Mediation.Domain.Entitlements;

namespace Mediation.Domain.Tests.Entitlements;

public class RatioTests
{
    private static readonly Gen<Ratio> Any = Gen.Select(Gen.Long[0, 1_000_000_000_000], Gen.Long[1, 10_000_000])
        .Select((numerator, denominator) => Ratio.Of(numerator) / Ratio.Of(denominator));

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(1, 3, 0)]
    [InlineData(2, 3, 1)]
    [InlineData(5, 2, 3)]
    [InlineData(0, 7, 0)]
    public void Rounded_HalfAFen_CountsUp(int numerator, int denominator, long fen)
    {
        (Ratio.Of(numerator) / Ratio.Of(denominator)).Rounded().Fen.ShouldBe(fen);
    }

    [Fact]
    public void Rounded_Anything_IsWithinHalfAFen()
    {
        Any.Sample(ratio =>
        {
            var (numerator, denominator) = ((BigInteger)ratio.Numerator, (BigInteger)ratio.Denominator);
            return BigInteger.Abs((2 * ratio.Rounded().Fen * denominator) - (2 * numerator)) <= denominator;
        });
    }

    [Fact]
    public void Division_ThenMultiplication_LosesNothing()
    {
        Gen.Select(Any, Gen.Long[1, 1_000_000]).Sample((ratio, by) => ratio / Ratio.Of(by) * Ratio.Of(by) == ratio);
    }

    [Fact]
    public void Addition_AndComparison_AgreeWithEachOther()
    {
        Gen.Select(Any, Any).Sample((left, right) => left + right >= Ratio.Max(left, right) && left + right == right + left);
    }

    [Fact]
    public void Default_IsZero()
    {
        default(Ratio).ShouldBe(Ratio.Of(0m));
        default(Ratio).Rounded().Fen.ShouldBe(0);
    }

    [Fact]
    public void Of_LessThanNothing_IsNoRatio()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Ratio.Of(-1m));
    }
}
