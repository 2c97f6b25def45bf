using Mediation.Domain.Common;

namespace Mediation.Domain.Entitlements;

/// <summary>
/// N: a month's wage for each year of service. A wage above three times the city's average of the year before counts as that, and then for
/// twelve years at most; one below the minimum wage counts as the minimum.
/// </summary>
[LegalBasis("劳动合同法 §47")]
[LegalBasis("劳动合同法 §97(3)")]
public static class EconomicCompensation
{
    private static readonly DateOnly ActInForce = new(2008, 1, 1);
    private static readonly string[] Basis = ["劳动合同法 §46", "劳动合同法 §47", "劳动合同法实施条例 §27"];

    public static Calculation Of(Span employment, AverageMonthlyWage wage, LegalParameters law)
    {
        Guard.Require(employment.From >= ActInForce, RuleCode.EntitlementServiceBefore2008);
        var (line, notes) = Line(LineCode.Compensation, EntitlementKind.EconomicCompensation, employment, wage, law, Basis);
        return new Calculation(
            EntitlementKind.EconomicCompensation, employment.From, employment.To, [line],
            [new CalculationNote(NoteCode.OnlyOnGroundsOfArticle46), .. notes, new CalculationNote(NoteCode.LimitationOneYear)]);
    }

    internal static (CalculationLine Line, IReadOnlyList<CalculationNote> Notes) Line(
        LineCode what, EntitlementKind kind, Span employment, AverageMonthlyWage wage, LegalParameters law, IReadOnlyList<string> basis)
    {
        var service = ServiceLength.Of(employment);
        var counted = Counted.Of(wage, service.MonthsDue, employment.To, law);
        var amount = (counted.Wage * Ratio.Of(counted.Months)).Rounded();
        Figure[] figures =
        [
            Figure.Day(FigureCode.FirstDay, employment.From),
            Figure.Day(FigureCode.LastDay, employment.To),
            Figure.Of(FigureCode.ServiceYears, FigureUnit.Years, service.Years),
            Figure.Of(FigureCode.ServiceMonths, FigureUnit.Months, service.Months),
            Figure.Of(FigureCode.ServiceDays, FigureUnit.Days, service.Days),
            Figure.Yuan(FigureCode.AverageMonthlyWage, wage.Exact()),
            .. counted.Figures,
            Figure.Of(FigureCode.MonthsDue, FigureUnit.Months, counted.Months),
        ];
        var formula = InFigures.Equation(amount, counted.InWords, InFigures.Number(counted.Months));
        return (new CalculationLine(what, kind.ClaimOf(), figures, formula, basis, amount), counted.Notes);
    }

    /// <summary>Wage and months as the cap and the minimum leave them.</summary>
    private sealed record Counted(Ratio Wage, decimal Months, string InWords, IReadOnlyList<Figure> Figures, IReadOnlyList<CalculationNote> Notes)
    {
        public static Counted Of(AverageMonthlyWage wage, decimal months, DateOnly endedOn, LegalParameters law)
        {
            var city = law.On(LegalParameterCode.AverageWage, endedOn);
            var times = law.On(LegalParameterCode.CompensationCapTimes, endedOn);
            var years = law.On(LegalParameterCode.CompensationCapYears, endedOn);
            var cap = city.MonthlyFen() * times.Exact();
            Figure[] figures =
            [
                Figure.Of(FigureCode.AverageWageYear, FigureUnit.Number, city.DataYear!.Value),
                Figure.Of(FigureCode.AverageWageOfCity, FigureUnit.Yuan, city.Value),
                Figure.Yuan(FigureCode.CapPerMonth, cap),
            ];
            CalculationNote[] cityNotes = [.. EarlierYear(city, endedOn), .. Remarks.On(city)];
            if (wage.Exact() > cap)
            {
                var inWords = $"({InFigures.Yuan(city.Value)} ÷ 12 × {InFigures.Number(times.Value)})";
                return new Counted(
                    cap, Math.Min(months, years.Value), inWords, [.. figures, Figure.Of(FigureCode.CapYears, FigureUnit.Years, years.Value)],
                    [new CalculationNote(NoteCode.WageCapped, Figure.Yuan(FigureCode.CapPerMonth, cap)), .. cityNotes]);
            }

            var lifted = WageFloor.Lift(wage.Exact(), wage.InWords(), endedOn, law);
            return new Counted(lifted.Fen, months, lifted.InWords, figures, [.. lifted.Notes, .. cityNotes]);
        }

        private static IEnumerable<CalculationNote> EarlierYear(LegalParameter city, DateOnly endedOn) => city.DataYear < endedOn.Year - 1
            ? [new CalculationNote(NoteCode.CityFigureOfEarlierYear, Figure.Of(FigureCode.AverageWageYear, FigureUnit.Number, city.DataYear!.Value))]
            : [];
    }
}
