using System.Globalization;
using Mediation.Domain.Common;

namespace Mediation.Domain.Agreements;

/// <summary>An amount of renminbi in whole fen, never negative, at most <see cref="MaxFen"/>. What would leave these bounds is refused.</summary>
public readonly record struct Money : IComparable<Money>
{
    /// <summary>2^53 − 1: the greatest integer that JSON readers keep exactly.</summary>
    public const long MaxFen = (1L << 53) - 1;

    public static readonly Money Zero;

    private Money(long fen) => Fen = fen;

    public long Fen { get; }

    public decimal Yuan => Fen / 100m;

    public static Money FromFen(long fen)
    {
        Guard.Require(fen >= 0, RuleCode.MoneyNegative);
        Guard.Require(fen <= MaxFen, RuleCode.MoneyTooLarge);
        return new Money(fen);
    }

    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (total, amount) => total + amount);

    // Two amounts within bounds cannot overflow a long, so the factory's check is enough.
    public static Money operator +(Money left, Money right) => FromFen(left.Fen + right.Fen);

    public static Money operator -(Money left, Money right) => FromFen(left.Fen - right.Fen);

    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>
    /// Splits in proportion to the weights so that the shares sum to this amount exactly: each gets its whole fen, and the fen left over
    /// go one each to the largest fractions, the earlier first where they are equal. A weight of zero gets nothing.
    /// </summary>
    public IReadOnlyList<Money> Allocate(IReadOnlyList<long> weights)
    {
        var whole = weights.Aggregate(Int128.Zero, (sum, weight) => sum + weight);
        Guard.Require(whole > 0 && weights.All(weight => weight >= 0), RuleCode.MoneyWeights);

        var amount = (Int128)Fen;
        var shares = weights.Select(weight => (long)(amount * weight / whole)).ToArray();
        var leftOver = (int)(Fen - shares.Sum());
        var largestFractionsFirst = Enumerable.Range(0, weights.Count).OrderByDescending(i => amount * weights[i] % whole);
        foreach (var i in largestFractionsFirst.Take(leftOver))
        {
            shares[i]++;
        }

        return [.. shares.Select(FromFen)];
    }

    /// <summary>The amount in capital numerals as on bills and agreements, without the word 人民币: 壹万捌仟壹佰贰拾元整.</summary>
    public string ToChineseUppercase() => ChineseUppercase.Write(Fen);

    public override string ToString() => Yuan.ToString("0.00", CultureInfo.InvariantCulture);
}
