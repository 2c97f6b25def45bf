using Mediation.Domain.Agreements;
using Mediation.Domain.Common;

namespace Mediation.Domain.Entitlements;

/// <summary>150 % of the hour's wage on a workday, 200 % on a rest day without time off instead, 300 % on a statutory holiday.</summary>
[LegalBasis("劳动法 §44")]
[LegalBasis("北京市工资支付规定 §14")]
[LegalBasis("京高法发〔2024〕534号 57")]
public static class OvertimePay
{
    private static readonly string[] Basis = ["劳动法 §44", "劳动合同法 §31", "北京市工资支付规定 §14", "京高法发〔2024〕534号 57"];

    private static readonly (LineCode Line, LegalParameterCode Rate)[] Kinds =
    [
        (LineCode.OvertimeOnWorkdays, LegalParameterCode.OvertimeOnWorkdays),
        (LineCode.OvertimeOnRestDays, LegalParameterCode.OvertimeOnRestDays),
        (LineCode.OvertimeOnHolidays, LegalParameterCode.OvertimeOnHolidays),
    ];

    /// <param name="period">In which the hours were worked; the figures of its first day count.</param>
    /// <param name="wage">Due each month for normal work, without overtime.</param>
    public static Calculation Of(Span period, Money wage, OvertimeHours hours, LegalParameters law)
    {
        var counted = WageFloor.Lift(wage, period.From, law);
        var perMonth = law.On(LegalParameterCode.PaidHoursPerMonth, period.From);
        decimal[] worked = [hours.OnWorkdays, hours.OnRestDays, hours.OnHolidays];
        var lines = Kinds.Zip(worked).Where(kind => kind.Second > 0)
            .Select(kind => Line(kind.First.Line, counted, kind.Second, perMonth, law.On(kind.First.Rate, period.From))).ToList();
        return new Calculation(
            EntitlementKind.Overtime, period.From, period.To, lines,
            [
                .. counted.Notes,
                .. hours.OnRestDays > 0 ? [new CalculationNote(NoteCode.RestDayWithoutTimeOff)] : Array.Empty<CalculationNote>(),
                new CalculationNote(NoteCode.WagesLimitationAfterTermination),
            ]);
    }

    private static CalculationLine Line(LineCode what, Floored wage, decimal hours, LegalParameter perMonth, LegalParameter rate)
    {
        var amount = (wage.Fen * Ratio.Of(hours) * rate.Exact() / (perMonth.Exact() * Ratio.Of(100))).Rounded();
        return new CalculationLine(
            what, EntitlementKind.Overtime.ClaimOf(),
            [
                Figure.Yuan(FigureCode.MonthlyWage, wage.Fen), Figure.Of(FigureCode.HoursPerMonth, FigureUnit.Hours, perMonth.Value),
                Figure.Of(FigureCode.Hours, FigureUnit.Hours, hours), Figure.Of(FigureCode.Rate, FigureUnit.Percent, rate.Value),
            ],
            InFigures.Equation(amount, $"{wage.InWords} ÷ {InFigures.Number(perMonth.Value)}", InFigures.Number(hours), InFigures.Percent(rate.Value)),
            Basis, amount);
    }
}

/// <param name="OnRestDays">Only those for which no time off was given.</param>
public sealed record OvertimeHours(decimal OnWorkdays, decimal OnRestDays, decimal OnHolidays);
