namespace Mediation.Domain.Deadlines;

/// <summary>
/// Every legal clock as shipped, with its length: the only place where a number of days is written. Asked through the
/// <see cref="ClockCatalogue"/>, which adds what an administrator entered later.
/// </summary>
public static partial class StatutoryPeriods
{
    private const string CaseRules = "劳动人事争议仲裁办案规则";
    private const string CivilProcedure = "民事诉讼法";
    private const string Arbitration = "调解仲裁法";
    private const string Negotiation = "企业劳动争议协商调解规定";

    private static readonly DateOnly ArbitrationAct = new(2008, 5, 1);
    private static readonly DateOnly NegotiationRules = new(2012, 1, 1);
    private static readonly DateOnly CaseRulesOf2017 = new(2017, 7, 1);

    public static IReadOnlyList<StatutoryPeriod> All => Table.Rows;

    /// <summary>Built after the constants above it, in whatever order the parts of the outer type are compiled.</summary>
    private static class Table
    {
        public static readonly IReadOnlyList<StatutoryPeriod> Rows =
        [
            .. Mediating(), .. Confirming(), .. Enforcing(), .. Limiting(), .. Arbitrating(), .. Hearing(), .. AfterAward(), .. InCourt(),
            .. OnCourtPlatform(), .. Hotlines(), .. Offices(), .. Wages(),
        ];
    }
}
