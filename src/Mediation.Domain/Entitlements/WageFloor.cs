using Mediation.Domain.Agreements;
using Mediation.Domain.Common;

namespace Mediation.Domain.Entitlements;

/// <summary>A wage that something is reckoned from is not lower than the minimum wage of the city on the day that counts.</summary>
[LegalBasis("北京市工资支付规定 §44")]
[LegalBasis("劳动合同法实施条例 §27")]
public static class WageFloor
{
    internal static Floored Lift(Ratio fen, string inWords, DateOnly on, LegalParameters law)
    {
        var minimum = law.On(LegalParameterCode.MinimumWage, on);
        return fen >= minimum.MonthlyFen()
            ? new Floored(fen, inWords, [])
            : new Floored(
                minimum.MonthlyFen(),
                InFigures.Yuan(minimum.Value),
                [new CalculationNote(NoteCode.WageRaisedToMinimum, Figure.Yuan(FigureCode.MinimumWage, minimum.MonthlyFen())), .. Remarks.On(minimum)]);
    }

    internal static Floored Lift(Money wage, DateOnly on, LegalParameters law) => Lift(Ratio.Of(wage), InFigures.Yuan(wage), on, law);
}

/// <summary>The wage that counts, and what is to be said where it is not the one given.</summary>
internal sealed record Floored(Ratio Fen, string InWords, IReadOnlyList<CalculationNote> Notes);

internal static class Remarks
{
    /// <summary>What a person must know about a figure that nobody compared with the notice.</summary>
    public static IEnumerable<CalculationNote> On(LegalParameter parameter) => parameter.Standing switch
    {
        ParameterStanding.NotVerified => [new CalculationNote(NoteCode.FigureNotVerified, Parameter: parameter.Code)],
        ParameterStanding.Reported => [new CalculationNote(NoteCode.FigureReported, Parameter: parameter.Code)],
        _ => [],
    };
}
