using static Mediation.Domain.Entitlements.LegalParameterCode;

namespace Mediation.Domain.Entitlements;

/// <summary>The figures as shipped, each with its source: the only place where they are written. The office publishes later ones.</summary>
internal static partial class ShippedParameters
{
    private const string ContractAct = "劳动合同法";
    private const string LeaveRules = "职工带薪年休假条例";

    private static readonly DateOnly LabourAct = new(1995, 1, 1);
    private static readonly DateOnly ContractActOf2008 = new(2008, 1, 1);

    public static IReadOnlyList<LegalParameter> All => Table.Rows;

    private static LegalParameter[] Hours() =>
    [
        new(PaidDaysPerMonth, 1, new(2008, 1, 3), 21.75m, "劳社部发〔2008〕3号", ParameterStanding.InText),
        new(PaidDaysPerMonth, 2, new(2025, 1, 1), 21.75m, "人社部发〔2025〕2号 二", ParameterStanding.InText),
        new(PaidHoursPerMonth, 1, new(2008, 1, 3), 174m, "劳社部发〔2008〕3号", ParameterStanding.InText),
        new(PaidHoursPerMonth, 2, new(2025, 1, 1), 174m, "人社部发〔2025〕2号 二", ParameterStanding.InText),
        new(OvertimeOnWorkdays, 1, LabourAct, 150m, "劳动法 §44(1)", ParameterStanding.InText),
        new(OvertimeOnRestDays, 1, LabourAct, 200m, "劳动法 §44(2)", ParameterStanding.InText),
        new(OvertimeOnHolidays, 1, LabourAct, 300m, "劳动法 §44(3)", ParameterStanding.InText),
    ];

    private static LegalParameter[] Contracts() =>
    [
        new(CompensationCapTimes, 1, ContractActOf2008, 3m, ContractAct + " §47(2)", ParameterStanding.InText),
        new(CompensationCapYears, 1, ContractActOf2008, 12m, ContractAct + " §47(2)", ParameterStanding.InText),
        new(DoubleWageMonths, 1, ContractActOf2008, 11m, ContractAct + " §82(1)", ParameterStanding.InText),
    ];

    private static LegalParameter[] Leave() =>
    [
        new(LeaveFromOneYear, 1, ContractActOf2008, 5m, LeaveRules + " §3", ParameterStanding.InText),
        new(LeaveFromTenYears, 1, ContractActOf2008, 10m, LeaveRules + " §3", ParameterStanding.InText),
        new(LeaveFromTwentyYears, 1, ContractActOf2008, 15m, LeaveRules + " §3", ParameterStanding.InText),
        new(UnusedLeaveRate, 1, ContractActOf2008, 300m, LeaveRules + " §5(3)", ParameterStanding.InText),
        new(UnusedLeavePaidRate, 1, ContractActOf2008, 100m, "企业职工带薪年休假实施办法 §10", ParameterStanding.InText),
    ];

    /// <summary>Built after the constants above it, in whatever order the parts of the outer type are compiled.</summary>
    private static class Table
    {
        public static readonly IReadOnlyList<LegalParameter> Rows = [.. Hours(), .. Contracts(), .. Leave(), .. MinimumWages(), .. AverageWages()];
    }
}
