using Mediation.Domain.Agreements;
using Mediation.Domain.Common;

namespace Mediation.Domain.Entitlements;

/// <summary>N+1: who is dismissed for the grounds of §40 without thirty days' written notice gets the wage of the last month besides.</summary>
[LegalBasis("劳动合同法 §40")]
[LegalBasis("劳动合同法实施条例 §20")]
public static class NoticeWage
{
    private static readonly string[] Basis = ["劳动合同法 §40", "劳动合同法实施条例 §20"];

    /// <param name="lastMonth">The wage of the month before the dismissal, not an average and not capped.</param>
    public static Calculation Of(Span employment, AverageMonthlyWage wage, Money lastMonth, LegalParameters law)
    {
        var compensation = EconomicCompensation.Of(employment, wage, law);
        var line = new CalculationLine(
            LineCode.NoticeWage, EntitlementKind.CompensationWithNoticeWage.ClaimOf(), [Figure.Yuan(FigureCode.MonthlyWage, Ratio.Of(lastMonth))],
            InFigures.Equation(lastMonth, InFigures.Yuan(lastMonth), "1"), Basis, lastMonth);
        return compensation with
        {
            Kind = EntitlementKind.CompensationWithNoticeWage,
            Lines = [.. compensation.Lines, line],
            Notes = [new CalculationNote(NoteCode.OnlyWithoutThirtyDaysNotice), .. compensation.Notes],
        };
    }
}
