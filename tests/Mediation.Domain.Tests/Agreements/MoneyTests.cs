using CsCheck;
using Mediation.Domain.Agreements;
using Mediation.Domain.Common;

namespace Mediation.Domain.Tests.Agreements;

public class MoneyTests
{
    private static readonly Gen<Money> Amounts = Gen.Frequency(
        (3, Gen.Long[0, 10_000_000]),
        (1, Gen.Long[0, Money.MaxFen]),
        (1, Gen.Long[Money.MaxFen - 100, Money.MaxFen])).Select(Money.FromFen);

    [Fact]
    public void FromFen_OutsideTheBounds_IsRefused()
    {
        Money.FromFen(0).ShouldBe(Money.Zero);
        Money.FromFen(9_007_199_254_740_991).Fen.ShouldBe(Money.MaxFen);
        CodeOf(() => Money.FromFen(-1)).ShouldBe(RuleCode.MoneyNegative);
        CodeOf(() => Money.FromFen(Money.MaxFen + 1)).ShouldBe(RuleCode.MoneyTooLarge);
        CodeOf(() => Money.FromFen(long.MinValue)).ShouldBe(RuleCode.MoneyNegative);
    }

    [Fact]
    public void Subtract_MoreThanThereIs_IsRefused()
    {
        (Money.FromFen(5) - Money.FromFen(5)).ShouldBe(Money.Zero);
        CodeOf(() => Money.FromFen(5) - Money.FromFen(6)).ShouldBe(RuleCode.MoneyNegative);
    }

    [Fact]
    public void Add_BeyondTheGreatestAmount_IsRefused()
    {
        var greatest = Money.FromFen(Money.MaxFen);

        (greatest + Money.Zero).ShouldBe(greatest);
        CodeOf(() => greatest + Money.FromFen(1)).ShouldBe(RuleCode.MoneyTooLarge);
        CodeOf(() => Money.Sum(Enumerable.Repeat(greatest, 2000))).ShouldBe(RuleCode.MoneyTooLarge);
    }

    [Fact]
    public void Sum_OfNothing_IsZero()
    {
        Money.Sum([]).ShouldBe(Money.Zero);
        Money.Sum([Money.FromFen(1), Money.FromFen(2)]).Fen.ShouldBe(3);
    }

    [Fact]
    public void Yuan_OfFen_IsExact()
    {
        Money.FromFen(1_812_003).Yuan.ShouldBe(18120.03m);
        Money.FromFen(1_812_000).ToString().ShouldBe("18120.00");
    }

    [Fact]
    public void AddThenSubtract_AnyTwoAmounts_GivesTheFirstBack()
    {
        Gen.Select(Amounts, Amounts).Where((left, right) => left.Fen <= Money.MaxFen - right.Fen)
            .Sample((left, right) => left + right - right == left && (left < right) == (left.CompareTo(right) < 0));
    }

    private static RuleCode CodeOf(Func<Money> action) => Should.Throw<RuleBrokenException>(() => { action(); }).Code;
}
