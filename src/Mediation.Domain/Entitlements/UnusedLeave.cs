using Mediation.Domain.Agreements;
using Mediation.Domain.Common;

namespace Mediation.Domain.Entitlements;

/// <summary>
/// Annual leave of one calendar year that was not taken: 5, 10 or 15 days by all the years a person has worked, for the days employed in the
/// year, whole days only. It pays 300 % of the day's wage, 100 % of which the ordinary wage was: 200 % are due.
/// </summary>
[LegalBasis("职工带薪年休假条例 §3")]
[LegalBasis("职工带薪年休假条例 §5(3)")]
[LegalBasis("企业职工带薪年休假实施办法 §10")]
[LegalBasis("企业职工带薪年休假实施办法 §12")]
public static class UnusedLeave
{
    private const int DaysOfYear = 365;
    private const int TenYears = 10;
    private const int TwentyYears = 20;

    private static readonly string[] Basis =
    [
        "职工带薪年休假条例 §3", "职工带薪年休假条例 §5(3)", "企业职工带薪年休假实施办法 §10", "企业职工带薪年休假实施办法 §11",
        "企业职工带薪年休假实施办法 §12", "京高法发〔2024〕534号 62",
    ];

    /// <param name="employed">The days of one calendar year with this employer.</param>
    /// <param name="workedYears">Full years of work with every employer so far.</param>
    /// <param name="wage">Monthly average of the twelve months before, without overtime.</param>
    public static Calculation Of(Span employed, int workedYears, int daysTaken, Money wage, LegalParameters law)
    {
        Guard.Require(employed.From.Year == employed.To.Year, RuleCode.EntitlementYearCrossed);
        var ofYear = workedYears < 1 ? 0 : (int)law.On(Band(workedYears), employed.To).Value;
        var earned = Math.Min(ofYear, (Ratio.Of(employed.Days) * Ratio.Of(ofYear) / Ratio.Of(DaysOfYear)).Floor());
        var unused = Math.Max(0, earned - daysTaken);
        if (unused == 0)
        {
            return new Calculation(
                EntitlementKind.UnusedLeave, employed.From, employed.To, [],
                [new CalculationNote(workedYears < 1 ? NoteCode.NoLeaveInFirstYear : NoteCode.NothingDue)]);
        }

        var counted = WageFloor.Lift(wage, employed.To, law);
        Figure[] figures =
        [
            Figure.Of(FigureCode.DaysInYear, FigureUnit.Days, employed.Days), Figure.Of(FigureCode.LeaveDaysOfYear, FigureUnit.Days, ofYear),
            Figure.Of(FigureCode.LeaveDaysEarned, FigureUnit.Days, earned), Figure.Of(FigureCode.LeaveDaysTaken, FigureUnit.Days, daysTaken),
            Figure.Of(FigureCode.LeaveDaysUnused, FigureUnit.Days, unused), Figure.Yuan(FigureCode.MonthlyWage, counted.Fen),
        ];
        return new Calculation(
            EntitlementKind.UnusedLeave, employed.From, employed.To, [Line(counted, unused, figures, employed.To, law)],
            [.. counted.Notes, new CalculationNote(NoteCode.LeaveDeclinedInWriting), new CalculationNote(NoteCode.LimitationOneYear)]);
    }

    private static LegalParameterCode Band(int workedYears) => workedYears switch
    {
        < TenYears => LegalParameterCode.LeaveFromOneYear,
        < TwentyYears => LegalParameterCode.LeaveFromTenYears,
        _ => LegalParameterCode.LeaveFromTwentyYears,
    };

    private static CalculationLine Line(Floored wage, int days, IEnumerable<Figure> figures, DateOnly on, LegalParameters law)
    {
        var perMonth = law.On(LegalParameterCode.PaidDaysPerMonth, on);
        var due = law.On(LegalParameterCode.UnusedLeaveRate, on).Value - law.On(LegalParameterCode.UnusedLeavePaidRate, on).Value;
        var amount = (wage.Fen * Ratio.Of(days) * Ratio.Of(due) / (perMonth.Exact() * Ratio.Of(100))).Rounded();
        return new CalculationLine(
            LineCode.UnusedLeave, EntitlementKind.UnusedLeave.ClaimOf(),
            [
                .. figures, Figure.Of(FigureCode.DaysPerMonth, FigureUnit.Days, perMonth.Value), Figure.Of(FigureCode.Rate, FigureUnit.Percent, due),
            ],
            InFigures.Equation(amount, $"{wage.InWords} ÷ {InFigures.Number(perMonth.Value)}", InFigures.Number(days), InFigures.Percent(due)),
            Basis, amount);
    }
}
