using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using Mediation.Domain.Entitlements;

namespace Mediation.Application.Entitlements;

/// <summary>The one place that puts a calculation into words; API, pages and printed papers all use it.</summary>
public static partial class EntitlementWords
{
    private static readonly FrozenDictionary<EntitlementKind, (string Zh, string En)> Kinds = new Dictionary<EntitlementKind, (string, string)>
    {
        [EntitlementKind.EconomicCompensation] = ("经济补偿（N）", "Economic compensation (N)"),
        [EntitlementKind.UnlawfulTermination] = ("违法解除或者终止的赔偿金（2N）", "Damages for unlawful termination (2N)"),
        [EntitlementKind.CompensationWithNoticeWage] = ("经济补偿和代通知金（N+1）", "Compensation and wage in lieu of notice (N+1)"),
        [EntitlementKind.DoubleWage] = ("未订立书面劳动合同的二倍工资差额", "Second wage for work without a written contract"),
        [EntitlementKind.Overtime] = ("加班费", "Overtime pay"),
        [EntitlementKind.UnpaidWages] = ("拖欠的工资", "Unpaid wages"),
        [EntitlementKind.UnusedLeave] = ("未休年休假工资", "Pay for unused annual leave"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<LineCode, (string Zh, string En)> Lines = new Dictionary<LineCode, (string, string)>
    {
        [LineCode.Compensation] = ("经济补偿", "Economic compensation"),
        [LineCode.CompensationAgain] = ("再加一倍经济补偿", "The same once more"),
        [LineCode.NoticeWage] = ("代通知金（上一个月工资）", "Wage in lieu of notice (the last month)"),
        [LineCode.DoubleWageOfFullMonths] = ("满月的二倍工资差额", "Second wage of full months"),
        [LineCode.DoubleWageOfPartMonth] = ("不满一个月的二倍工资差额", "Second wage of part of a month"),
        [LineCode.OvertimeOnWorkdays] = ("工作日延长工作时间", "Overtime on workdays"),
        [LineCode.OvertimeOnRestDays] = ("休息日加班", "Overtime on rest days"),
        [LineCode.OvertimeOnHolidays] = ("法定休假日加班", "Overtime on statutory holidays"),
        [LineCode.WagesOfFullMonths] = ("整月工资", "Wages of full months"),
        [LineCode.WagesOfPartMonth] = ("不满整月的工资", "Wages of part of a month"),
        [LineCode.UnusedLeave] = ("未休年休假", "Annual leave not taken"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<FigureCode, (string Zh, string En)> Figures = new Dictionary<FigureCode, (string, string)>
    {
        [FigureCode.FirstDay] = ("起始日", "First day"),
        [FigureCode.LastDay] = ("截止日", "Last day"),
        [FigureCode.ServiceYears] = ("工作年限（整年）", "Full years of service"),
        [FigureCode.ServiceMonths] = ("余下整月", "Months beyond"),
        [FigureCode.ServiceDays] = ("余下天数", "Days beyond"),
        [FigureCode.MonthsDue] = ("应付月数", "Months due"),
        [FigureCode.AverageMonthlyWage] = ("月平均工资", "Average monthly wage"),
        [FigureCode.MonthlyWage] = ("计算所用月工资", "Monthly wage counted"),
        [FigureCode.MinimumWage] = ("最低工资标准", "Minimum wage"),
        [FigureCode.AverageWageOfCity] = ("本市年平均工资", "Average yearly wage of the city"),
        [FigureCode.AverageWageYear] = ("该平均工资的年度", "Year of that average"),
        [FigureCode.CapPerMonth] = ("月工资三倍封顶数", "Cap on the monthly wage"),
        [FigureCode.CapYears] = ("封顶年限", "Most years when capped"),
        [FigureCode.DaysPerMonth] = ("月计薪天数", "Paid days of a month"),
        [FigureCode.HoursPerMonth] = ("月计薪小时数", "Paid hours of a month"),
        [FigureCode.Hours] = ("加班小时数", "Hours worked"),
        [FigureCode.Rate] = ("支付比例", "Rate"),
        [FigureCode.FullMonths] = ("满月数", "Full months"),
        [FigureCode.PaidDays] = ("计薪天数（工作日和法定休假日）", "Paid days (working days and statutory holidays)"),
        [FigureCode.DaysInYear] = ("当年在本单位的天数", "Days employed in the year"),
        [FigureCode.LeaveDaysOfYear] = ("全年应休天数", "Leave of a full year"),
        [FigureCode.LeaveDaysEarned] = ("折算后应休天数", "Leave earned, whole days"),
        [FigureCode.LeaveDaysTaken] = ("已休天数", "Leave taken"),
        [FigureCode.LeaveDaysUnused] = ("未休天数", "Leave not taken"),
        [FigureCode.LimitationFrom] = ("一年内的第一天", "First day within the year"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<LegalParameterCode, (string Zh, string En)> Parameters = new Dictionary<LegalParameterCode, (string, string)>
    {
        [LegalParameterCode.PaidDaysPerMonth] = ("月计薪天数", "Paid days of a month"),
        [LegalParameterCode.PaidHoursPerMonth] = ("月计薪小时数", "Paid hours of a month"),
        [LegalParameterCode.OvertimeOnWorkdays] = ("工作日加班支付比例", "Overtime rate on workdays"),
        [LegalParameterCode.OvertimeOnRestDays] = ("休息日加班支付比例", "Overtime rate on rest days"),
        [LegalParameterCode.OvertimeOnHolidays] = ("法定休假日加班支付比例", "Overtime rate on statutory holidays"),
        [LegalParameterCode.AverageWage] = ("本市上年度职工平均工资（经济补偿封顶用）", "Average wage of the city in the year before (for the cap)"),
        [LegalParameterCode.CompensationCapTimes] = ("经济补偿封顶倍数", "Times of the average that cap compensation"),
        [LegalParameterCode.CompensationCapYears] = ("封顶时的最高年限", "Most years when capped"),
        [LegalParameterCode.MinimumWage] = ("最低工资标准", "Minimum wage"),
        [LegalParameterCode.DoubleWageMonths] = ("二倍工资最长月数", "Most months of second wage"),
        [LegalParameterCode.LeaveFromOneYear] = ("工作满1年的年休假", "Annual leave from 1 year of work"),
        [LegalParameterCode.LeaveFromTenYears] = ("工作满10年的年休假", "Annual leave from 10 years of work"),
        [LegalParameterCode.LeaveFromTwentyYears] = ("工作满20年的年休假", "Annual leave from 20 years of work"),
        [LegalParameterCode.UnusedLeaveRate] = ("未休年休假支付比例", "Rate for unused leave"),
        [LegalParameterCode.UnusedLeavePaidRate] = ("其中已随正常工资支付的比例", "Part of it paid with the ordinary wage"),
    }.ToFrozenDictionary();

    public static (string Zh, string En) Rounding { get; } = (
        "每一行按准确数计算，只在行末四舍五入到分；合计是各行之和。",
        "Each line is worked out exactly and rounded once, at its end, to whole fen, half a fen up; the total adds up the lines.");

    public static (string Zh, string En) Of(EntitlementKind kind) => Kinds[kind];

    public static (string Zh, string En) Of(LineCode line) => Lines[line];

    public static (string Zh, string En) Of(FigureCode figure) => Figures[figure];

    public static (string Zh, string En) Of(LegalParameterCode code) => Parameters[code];

    public static (string Zh, string En) Of(ParameterUnit unit) => unit switch
    {
        ParameterUnit.Days => ("天", "days"),
        ParameterUnit.Hours => ("小时", "hours"),
        ParameterUnit.Percent => ("%", "%"),
        ParameterUnit.YuanPerMonth => ("元/月", "yuan a month"),
        ParameterUnit.YuanPerYear => ("元/年", "yuan a year"),
        ParameterUnit.Times => ("倍", "times"),
        ParameterUnit.Years => ("年", "years"),
        ParameterUnit.Months => ("个月", "months"),
        _ => throw new UnreachableException(),
    };

    public static (string Zh, string En) ValueOf(Figure figure)
    {
        var number = (figure.Number ?? 0).ToString("#,0.####", CultureInfo.InvariantCulture);
        return figure.Unit switch
        {
            FigureUnit.Date => (Chinese(figure.On!.Value), English(figure.On!.Value)),
            FigureUnit.Yuan => Yuan(figure.Number!.Value),
            FigureUnit.Number => (Plain(figure.Number!.Value), Plain(figure.Number!.Value)),
            FigureUnit.Years => ($"{number}年", $"{number} years"),
            FigureUnit.Months => ($"{number}个月", $"{number} months"),
            FigureUnit.Days => ($"{number}天", $"{number} days"),
            FigureUnit.Hours => ($"{number}小时", $"{number} hours"),
            FigureUnit.Percent => ($"{number}%", $"{number} %"),
            _ => throw new UnreachableException(),
        };
    }

    public static (string Zh, string En) Yuan(decimal yuan)
    {
        var figures = yuan.ToString("#,0.00", CultureInfo.InvariantCulture);
        return ($"{figures}元", $"CNY {figures}");
    }

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Chinese(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    private static string English(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
