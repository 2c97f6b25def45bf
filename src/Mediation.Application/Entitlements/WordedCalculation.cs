using Mediation.Domain.Cases;
using Mediation.Domain.Entitlements;

namespace Mediation.Application.Entitlements;

/// <summary>A calculation as data and in words of both languages.</summary>
/// <param name="TotalFen">The sum of the lines.</param>
public sealed record WordedCalculation(
    EntitlementKind Kind, string Zh, string En, ClaimType Claim, DateOnly From, DateOnly To, long TotalFen, long AlreadyPaidFen, long StillDueFen,
    IReadOnlyList<WordedLine> Lines, IReadOnlyList<WordedNote> Notes)
{
    internal static WordedCalculation Of(Calculation calculation)
    {
        var (zh, en) = EntitlementWords.Of(calculation.Kind);
        return new WordedCalculation(
            calculation.Kind, zh, en, calculation.Claim, calculation.From, calculation.To, calculation.Total.Fen, calculation.AlreadyPaid.Fen,
            calculation.StillDue.Fen, [.. calculation.Lines.Select(WordedLine.Of)], [.. calculation.Notes.Select(EntitlementWords.Of).Distinct()]);
    }
}

/// <param name="Formula">In figures, the same in every language.</param>
/// <param name="AmountFen">Rounded once, half a fen up.</param>
public sealed record WordedLine(
    LineCode What, string Zh, string En, ClaimType Claim, IReadOnlyList<WordedFigure> Figures, string Formula, IReadOnlyList<string> LegalBasis,
    long AmountFen)
{
    internal static WordedLine Of(CalculationLine line)
    {
        var (zh, en) = EntitlementWords.Of(line.What);
        return new WordedLine(
            line.What, zh, en, line.Claim, [.. line.Figures.Select(WordedFigure.Of)], line.Formula, line.LegalBasis, line.Amount.Fen);
    }
}

/// <param name="Zh">What it is, and its value with the unit.</param>
public sealed record WordedFigure(FigureCode Code, FigureUnit Unit, decimal? Number, DateOnly? On, string NameZh, string NameEn, string Zh, string En)
{
    internal static WordedFigure Of(Figure figure)
    {
        var ((nameZh, nameEn), (zh, en)) = (EntitlementWords.Of(figure.Code), EntitlementWords.ValueOf(figure));
        return new WordedFigure(figure.Code, figure.Unit, figure.Number, figure.On, nameZh, nameEn, zh, en);
    }
}

public sealed record WordedNote(NoteCode Code, string Zh, string En);
