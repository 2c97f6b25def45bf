using Mediation.Domain.Agreements;
using Mediation.Domain.Calendar;
using Mediation.Domain.Common;

namespace Mediation.Domain.Entitlements;

/// <summary>
/// The second wage for work without a written contract: from the day after the first month to the day before the contract is signed, eleven
/// months at most. It is a penalty and no wage: one year's limitation runs for it, day by day.
/// </summary>
[LegalBasis("劳动合同法 §82(1)")]
[LegalBasis("劳动合同法实施条例 §6")]
[LegalBasis("劳动合同法实施条例 §7")]
[LegalBasis("法释〔2025〕12号 §6")]
public static class DoubleWage
{
    private static readonly string[] Basis =
        ["劳动合同法 §82(1)", "劳动合同法实施条例 §6", "劳动合同法实施条例 §7", "法释〔2025〕12号 §6", "京高法发〔2024〕534号 41"];

    /// <param name="employment">From the first day of work to the last one, or to the present.</param>
    /// <param name="signedOn">When a written contract was signed; null for never.</param>
    /// <param name="wage">What is due each month for normal work, without what changes.</param>
    /// <param name="claimedOn">The day the right is asserted.</param>
    public static Calculation Of(Span employment, DateOnly? signedOn, Money wage, DateOnly claimedOn, WorkCalendar calendar, LegalParameters law)
    {
        var from = employment.From.AddMonths(1);
        var most = (int)law.On(LegalParameterCode.DoubleWageMonths, from).Value;
        var behind = Earliest(employment.From.AddMonths(1 + most), employment.Behind, signedOn ?? DateOnly.MaxValue);
        if (behind <= from)
        {
            return new Calculation(EntitlementKind.DoubleWage, employment.From, employment.To, [], [new CalculationNote(NoteCode.NothingDue)]);
        }

        var window = new Span(from, behind.AddDays(-1));
        var counted = WageFloor.Lift(wage, from, law);
        var full = Enumerable.Range(1, most).Count(month => employment.From.AddMonths(1 + month) <= behind);
        var rest = employment.From.AddMonths(1 + full);
        List<CalculationLine> lines = full == 0 ? [] : [FullMonths(window, counted, full)];
        if (rest < behind)
        {
            lines.Add(PartMonth(new Span(rest, window.To), counted, calendar, law));
        }

        return new Calculation(
            EntitlementKind.DoubleWage, window.From, window.To, lines,
            [.. counted.Notes, .. Notes(employment, window, signedOn, claimedOn, calendar, isPart: rest < behind)]);
    }

    private static DateOnly Earliest(params DateOnly[] days) => days.Min();

    private static CalculationLine FullMonths(Span window, Floored wage, int months)
    {
        var amount = (wage.Fen * Ratio.Of(months)).Rounded();
        return new CalculationLine(
            LineCode.DoubleWageOfFullMonths, EntitlementKind.DoubleWage.ClaimOf(),
            [
                Figure.Day(FigureCode.FirstDay, window.From), Figure.Day(FigureCode.LastDay, window.To),
                Figure.Yuan(FigureCode.MonthlyWage, wage.Fen), Figure.Of(FigureCode.FullMonths, FigureUnit.Months, months),
            ],
            InFigures.Equation(amount, wage.InWords, InFigures.Number(months)), Basis, amount);
    }

    private static CalculationLine PartMonth(Span part, Floored wage, WorkCalendar calendar, LegalParameters law)
    {
        var (perMonth, days) = (law.On(LegalParameterCode.PaidDaysPerMonth, part.From), PaidDays.In(part, calendar));
        var (fen, inWords) = PaidDays.Pay(wage, days, perMonth);
        var amount = fen.Rounded();
        return new CalculationLine(
            LineCode.DoubleWageOfPartMonth, EntitlementKind.DoubleWage.ClaimOf(),
            [
                Figure.Day(FigureCode.FirstDay, part.From), Figure.Day(FigureCode.LastDay, part.To), Figure.Yuan(FigureCode.MonthlyWage, wage.Fen),
                Figure.Of(FigureCode.PaidDays, FigureUnit.Days, days), Figure.Of(FigureCode.DaysPerMonth, FigureUnit.Days, perMonth.Value),
            ],
            InFigures.Equation(amount, inWords), Basis, amount);
    }

    private static IEnumerable<CalculationNote> Notes(
        Span employment, Span window, DateOnly? signedOn, DateOnly claimedOn, WorkCalendar calendar, bool isPart)
    {
        var limit = claimedOn.AddYears(-1);
        if (window.From < limit)
        {
            yield return new CalculationNote(NoteCode.DaysBeforeLimitation, Figure.Day(FigureCode.LimitationFrom, limit));
        }

        if (employment.From.AddYears(1) <= employment.To && (signedOn is null || employment.From.AddYears(1) < signedOn))
        {
            yield return new CalculationNote(NoteCode.OpenEndedContractAfterOneYear);
        }

        if (isPart)
        {
            yield return new CalculationNote(NoteCode.PartMonthByPaidDays);
        }

        if (isPart && PaidDays.IsProvisional(window, calendar))
        {
            yield return new CalculationNote(NoteCode.HolidaysProvisional);
        }

        yield return new CalculationNote(NoteCode.LimitationOneYear);
    }
}
