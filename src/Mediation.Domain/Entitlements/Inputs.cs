using Mediation.Domain.Agreements;
using Mediation.Domain.Common;

namespace Mediation.Domain.Entitlements;

/// <summary>From the first to the last day, both included.</summary>
public sealed record Span
{
    public Span(DateOnly from, DateOnly to)
    {
        Guard.Require(from <= to, RuleCode.EntitlementPeriodReversed);
        (From, To) = (from, to);
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The day after the last: where a month or year that is full ends.</summary>
    public DateOnly Behind => To.AddDays(1);

    public IEnumerable<DateOnly> EachDay() => Enumerable.Range(0, Days).Select(From.AddDays);
}

/// <summary>
/// The monthly wage due (应得工资) on the average of up to twelve months: wages with bonuses, allowances and overtime, before what is withheld
/// from them; a bonus for the year counts by its twelfth.
/// </summary>
[LegalBasis("劳动合同法实施条例 §27")]
public sealed record AverageMonthlyWage
{
    public const int MaxMonths = 12;

    /// <param name="wages">Of each month; one entry where the average is known already.</param>
    public AverageMonthlyWage(IReadOnlyList<Money> wages, Money yearlyBonus)
    {
        if (wages.Count is 0 or > MaxMonths)
        {
            throw new ArgumentOutOfRangeException(nameof(wages));
        }

        (Sum, Months, YearlyBonus) = (Money.Sum(wages), wages.Count, yearlyBonus);
    }

    public Money Sum { get; }

    public int Months { get; }

    public Money YearlyBonus { get; }

    public Ratio Exact() => (Ratio.Of(Sum) / Ratio.Of(Months)) + (Ratio.Of(YearlyBonus) / Ratio.Of(MaxMonths));

    public string InWords()
    {
        var wage = Months == 1 ? InFigures.Yuan(Sum) : $"{InFigures.Yuan(Sum)} ÷ {Months}";
        return (Months, YearlyBonus.Fen) switch
        {
            (1, 0) => wage,
            (_, 0) => $"({wage})",
            _ => $"({wage} + {InFigures.Yuan(YearlyBonus)} ÷ {MaxMonths})",
        };
    }
}
