using Mediation.Domain.Common;

namespace Mediation.Domain.Entitlements;

/// <summary>2N: twice the compensation, from the first day of employment on and without a division in 2008; no N beside it.</summary>
[LegalBasis("劳动合同法 §87")]
[LegalBasis("劳动合同法实施条例 §25")]
public static class UnlawfulTermination
{
    private static readonly string[] Basis = ["劳动合同法 §48", "劳动合同法 §87", "劳动合同法 §47", "劳动合同法实施条例 §25", "京高法发〔2024〕534号 66"];

    public static Calculation Of(Span employment, AverageMonthlyWage wage, LegalParameters law)
    {
        var (line, notes) = EconomicCompensation.Line(LineCode.Compensation, EntitlementKind.UnlawfulTermination, employment, wage, law, Basis);
        return new Calculation(
            EntitlementKind.UnlawfulTermination, employment.From, employment.To, [line, line with { What = LineCode.CompensationAgain }],
            [new CalculationNote(NoteCode.OnlyWhenUnlawful), .. notes, new CalculationNote(NoteCode.LimitationOneYear)]);
    }

    /// <summary>Of N, N+1 and 2N one at most is due.</summary>
    public static void CheckNotBesideCompensation(IEnumerable<EntitlementKind> kinds) =>
        Guard.Require(kinds.Count(kind => kind.IsForTermination()) <= 1, RuleCode.EntitlementCompensationTwice);
}
