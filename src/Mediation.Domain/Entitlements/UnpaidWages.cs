using Mediation.Domain.Agreements;
using Mediation.Domain.Calendar;
using Mediation.Domain.Common;

namespace Mediation.Domain.Entitlements;

/// <summary>Wages due from one day to another: a full calendar month the month's wage, a part of one by its paid days.</summary>
[LegalBasis("劳动法 §50")]
[LegalBasis("劳动合同法 §30")]
public static class UnpaidWages
{
    private static readonly string[] Basis = ["劳动法 §50", "劳动合同法 §30", "北京市工资支付规定 §9", "人社部发〔2025〕2号 二"];

    public static Calculation Of(Span period, Money wage, WorkCalendar calendar, LegalParameters law)
    {
        var months = MonthsOf(period).Select(month => (Span: month, Wage: WageFloor.Lift(wage, month.From, law))).ToList();
        var lines = new List<CalculationLine>();
        for (var at = 0; at < months.Count;)
        {
            var (span, counted) = months[at];
            if (!IsFull(span))
            {
                lines.Add(Part(span, counted, calendar, law));
                at++;
                continue;
            }

            var alike = months.Skip(at).TakeWhile(month => IsFull(month.Span) && month.Wage.Fen == counted.Fen).Count();
            lines.Add(Full(new Span(span.From, months[at + alike - 1].Span.To), counted, alike));
            at += alike;
        }

        return new Calculation(EntitlementKind.UnpaidWages, period.From, period.To, lines, [.. Notes(months, calendar)]);
    }

    private static IEnumerable<Span> MonthsOf(Span period)
    {
        for (var first = period.From; first <= period.To; first = new DateOnly(first.Year, first.Month, 1).AddMonths(1))
        {
            var last = new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
            yield return new Span(first, last < period.To ? last : period.To);
        }
    }

    private static bool IsFull(Span month) => month.Days == DateTime.DaysInMonth(month.From.Year, month.From.Month);

    private static CalculationLine Full(Span span, Floored wage, int months)
    {
        var amount = (wage.Fen * Ratio.Of(months)).Rounded();
        return new CalculationLine(
            LineCode.WagesOfFullMonths, EntitlementKind.UnpaidWages.ClaimOf(),
            [
                Figure.Day(FigureCode.FirstDay, span.From), Figure.Day(FigureCode.LastDay, span.To), Figure.Yuan(FigureCode.MonthlyWage, wage.Fen),
                Figure.Of(FigureCode.FullMonths, FigureUnit.Months, months),
            ],
            InFigures.Equation(amount, wage.InWords, InFigures.Number(months)), Basis, amount);
    }

    private static CalculationLine Part(Span span, Floored wage, WorkCalendar calendar, LegalParameters law)
    {
        var (perMonth, days) = (law.On(LegalParameterCode.PaidDaysPerMonth, span.From), PaidDays.In(span, calendar));
        var (fen, inWords) = PaidDays.Pay(wage, days, perMonth);
        var amount = fen.Rounded();
        return new CalculationLine(
            LineCode.WagesOfPartMonth, EntitlementKind.UnpaidWages.ClaimOf(),
            [
                Figure.Day(FigureCode.FirstDay, span.From), Figure.Day(FigureCode.LastDay, span.To), Figure.Yuan(FigureCode.MonthlyWage, wage.Fen),
                Figure.Of(FigureCode.PaidDays, FigureUnit.Days, days), Figure.Of(FigureCode.DaysPerMonth, FigureUnit.Days, perMonth.Value),
            ],
            InFigures.Equation(amount, inWords), Basis, amount);
    }

    private static IEnumerable<CalculationNote> Notes(IReadOnlyList<(Span Span, Floored Wage)> months, WorkCalendar calendar)
    {
        foreach (var note in months.SelectMany(month => month.Wage.Notes).Distinct())
        {
            yield return note;
        }

        var parts = months.Where(month => !IsFull(month.Span)).ToList();
        if (parts.Count > 0)
        {
            yield return new CalculationNote(NoteCode.PartMonthByPaidDays);
        }

        if (parts.Any(month => PaidDays.IsProvisional(month.Span, calendar)))
        {
            yield return new CalculationNote(NoteCode.HolidaysProvisional);
        }

        yield return new CalculationNote(NoteCode.WagesLimitationAfterTermination);
    }
}
