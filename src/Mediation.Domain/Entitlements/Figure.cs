using System.Globalization;
using Mediation.Domain.Agreements;

namespace Mediation.Domain.Entitlements;

/// <summary>What a figure on the way to a sum says.</summary>
public enum FigureCode
{
    FirstDay,
    LastDay,
    ServiceYears,
    ServiceMonths,
    ServiceDays,
    MonthsDue,
    AverageMonthlyWage,
    MonthlyWage,
    MinimumWage,
    AverageWageOfCity,
    AverageWageYear,
    CapPerMonth,
    CapYears,
    DaysPerMonth,
    HoursPerMonth,
    Hours,
    Rate,
    FullMonths,
    PaidDays,
    DaysInYear,
    LeaveDaysOfYear,
    LeaveDaysEarned,
    LeaveDaysTaken,
    LeaveDaysUnused,
    LimitationFrom,
}

public enum FigureUnit
{
    Date,
    Yuan,
    Number,
    Years,
    Months,
    Days,
    Hours,
    Percent,
}

/// <summary>One figure; a date or a number, in words by its code.</summary>
public sealed record Figure(FigureCode Code, FigureUnit Unit, decimal? Number, DateOnly? On)
{
    public static Figure Day(FigureCode code, DateOnly on) => new(code, FigureUnit.Date, null, on);

    public static Figure Of(FigureCode code, FigureUnit unit, decimal number) => new(code, unit, number, null);

    public static Figure Yuan(FigureCode code, Ratio fen) => new(code, FigureUnit.Yuan, fen.Rounded().Yuan, null);
}

/// <summary>What a person must know beside the sum.</summary>
public enum NoteCode
{
    OnlyOnGroundsOfArticle46,
    OnlyWhenUnlawful,
    OnlyWithoutThirtyDaysNotice,
    WageCapped,
    WageRaisedToMinimum,
    FigureNotVerified,
    FigureReported,
    CityFigureOfEarlierYear,
    NothingDue,
    LimitationOneYear,
    WagesLimitationAfterTermination,
    DaysBeforeLimitation,
    OpenEndedContractAfterOneYear,
    RestDayWithoutTimeOff,
    LeaveDeclinedInWriting,
    NoLeaveInFirstYear,
    HolidaysProvisional,
    PartMonthByPaidDays,
}

/// <param name="About">The figure it speaks of, where it speaks of one.</param>
public sealed record CalculationNote(NoteCode Code, Figure? About = null, LegalParameterCode? Parameter = null);

/// <summary>Writes sums in figures.</summary>
internal static class InFigures
{
    public static string Yuan(Money amount) => amount.ToString();

    public static string Yuan(decimal yuan) => yuan.ToString("0.00", CultureInfo.InvariantCulture);

    public static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Percent(decimal rate) => Number(rate) + "%";

    public static string Equation(Money amount, params string[] factors) => string.Join(" × ", factors) + " = " + Yuan(amount);
}
