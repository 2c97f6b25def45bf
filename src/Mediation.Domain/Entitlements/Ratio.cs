using System.Globalization;
using System.Runtime.InteropServices;
using Mediation.Domain.Agreements;

namespace Mediation.Domain.Entitlements;

/// <summary>An exact fraction, never negative, lowest terms. A line is worked out in these and rounded once, at its end.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Ratio : IComparable<Ratio>
{
    /// <summary>As many decimals as a figure of the law or of a payslip may have.</summary>
    public const int Decimals = 4;

    private const int Scale = 10_000;

    private readonly Int128 _denominatorLessOne;

    private Ratio(Int128 numerator, Int128 denominator)
    {
        var divisor = GreatestCommonDivisor(numerator, denominator);
        (Numerator, _denominatorLessOne) = (numerator / divisor, (denominator / divisor) - 1);
    }

    public Int128 Numerator { get; }

    // Kept one lower, so that the default value is zero and not a division by zero.
    public Int128 Denominator => _denominatorLessOne + 1;

    public static Ratio Of(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return new Ratio((Int128)decimal.Truncate(value * Scale), Scale);
    }

    public static Ratio Of(Money amount) => new(amount.Fen, 1);

    public static Ratio OfYuan(decimal yuan) => Of(yuan) * Of(100);

    public static Ratio operator +(Ratio left, Ratio right) =>
        new(checked((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator)), checked(left.Denominator * right.Denominator));

    public static Ratio operator *(Ratio left, Ratio right) =>
        new(checked(left.Numerator * right.Numerator), checked(left.Denominator * right.Denominator));

    public static Ratio operator /(Ratio left, Ratio right) =>
        new(checked(left.Numerator * right.Denominator), checked(left.Denominator * right.Numerator));

    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    public static Ratio Min(Ratio left, Ratio right) => left <= right ? left : right;

    public static Ratio Max(Ratio left, Ratio right) => left >= right ? left : right;

    public int CompareTo(Ratio other) => checked(Numerator * other.Denominator).CompareTo(checked(other.Numerator * Denominator));

    /// <summary>In whole fen; half a fen counts up.</summary>
    public Money Rounded() => Money.FromFen((long)(checked((2 * Numerator) + Denominator) / (2 * Denominator)));

    /// <summary>Whole units; what is left over falls away.</summary>
    public int Floor() => (int)(Numerator / Denominator);

    public override string ToString() => ((decimal)Numerator / (decimal)Denominator).ToString("0.####", CultureInfo.InvariantCulture);

    private static Int128 GreatestCommonDivisor(Int128 left, Int128 right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }

        return left;
    }
}
