namespace Mediation.Domain.Entitlements;

/// <summary>A figure that the law, a department or the city sets and changes.</summary>
public enum LegalParameterCode
{
    /// <summary>月计薪天数.</summary>
    PaidDaysPerMonth,
    PaidHoursPerMonth,
    OvertimeOnWorkdays,
    OvertimeOnRestDays,
    OvertimeOnHolidays,

    /// <summary>The city's average wage of a year, in yuan a year: what the cap on economic compensation hangs on.</summary>
    AverageWage,
    CompensationCapTimes,
    CompensationCapYears,
    MinimumWage,
    DoubleWageMonths,
    LeaveFromOneYear,
    LeaveFromTenYears,
    LeaveFromTwentyYears,
    UnusedLeaveRate,

    /// <summary>The part of <see cref="UnusedLeaveRate"/> that the ordinary wage has paid already.</summary>
    UnusedLeavePaidRate,
}

public enum ParameterUnit
{
    Days,
    Hours,
    Percent,
    YuanPerMonth,
    YuanPerYear,
    Times,
    Years,
    Months,
}

/// <summary>How well a figure is founded. Whatever is not <see cref="InText"/> is shown with that remark.</summary>
public enum ParameterStanding
{
    /// <summary>Read in the text of the law, rule or notice.</summary>
    InText,

    /// <summary>Read only in a report, copy or reprint.</summary>
    Reported,

    /// <summary>Entered from general knowledge; the office should compare it with the notice.</summary>
    NotVerified,
}

/// <summary>One figure from one day on.</summary>
/// <param name="Number">Counts up per code in the order of publication; never used again.</param>
/// <param name="InForceFrom">The first day it counts for; it gives way to the next later one, or to a correction of the same day.</param>
/// <param name="Value">In the unit of the code.</param>
/// <param name="Source">Act and article, or the notice, in Chinese.</param>
/// <param name="DataYear">Of a yearly average: the year it describes.</param>
public sealed record LegalParameter(
    LegalParameterCode Code, int Number, DateOnly InForceFrom, decimal Value, string Source, ParameterStanding Standing, int? DataYear = null)
{
    public const int TextLength = 500;

    public string? NoteZh { get; init; }

    public string? NoteEn { get; init; }

    public ParameterUnit Unit => UnitOf(Code);

    public Ratio Exact() => Ratio.Of(Value);

    /// <summary>A sum of money in fen; of a yearly one, its twelfth.</summary>
    public Ratio MonthlyFen() => Unit == ParameterUnit.YuanPerYear ? Ratio.OfYuan(Value) / Ratio.Of(12) : Ratio.OfYuan(Value);

    public static ParameterUnit UnitOf(LegalParameterCode code) => code switch
    {
        LegalParameterCode.PaidDaysPerMonth or LegalParameterCode.LeaveFromOneYear or LegalParameterCode.LeaveFromTenYears
            or LegalParameterCode.LeaveFromTwentyYears => ParameterUnit.Days,
        LegalParameterCode.PaidHoursPerMonth => ParameterUnit.Hours,
        LegalParameterCode.AverageWage => ParameterUnit.YuanPerYear,
        LegalParameterCode.MinimumWage => ParameterUnit.YuanPerMonth,
        LegalParameterCode.CompensationCapTimes => ParameterUnit.Times,
        LegalParameterCode.CompensationCapYears => ParameterUnit.Years,
        LegalParameterCode.DoubleWageMonths => ParameterUnit.Months,
        _ => ParameterUnit.Percent,
    };

    /// <summary>A figure beyond these bounds is a slip of the keyboard, and every calculation would carry it on.</summary>
    public static bool IsSane(LegalParameterCode code, decimal value) => value == decimal.Round(value, Ratio.Decimals) && UnitOf(code) switch
    {
        ParameterUnit.Days => value is > 0 and <= 366,
        ParameterUnit.Hours => value is > 0 and <= 744,
        ParameterUnit.Percent => value is >= 0 and <= 1000,
        ParameterUnit.YuanPerMonth => value is >= 100 and <= 100_000,
        ParameterUnit.YuanPerYear => value is >= 1_000 and <= 10_000_000,
        ParameterUnit.Times => value is > 0 and <= 100,
        _ => value is > 0 and <= 120 && value == decimal.Truncate(value),
    };
}
