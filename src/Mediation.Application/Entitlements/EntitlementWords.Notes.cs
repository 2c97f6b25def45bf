using System.Collections.Frozen;
using System.Globalization;
using Mediation.Domain.Entitlements;

namespace Mediation.Application.Entitlements;

public static partial class EntitlementWords
{
    private static readonly FrozenDictionary<NoteCode, (string Zh, string En)> Notes = new Dictionary<NoteCode, (string, string)>
    {
        [NoteCode.OnlyOnGroundsOfArticle46] = (
            "只有符合劳动合同法第四十六条的情形才应支付，例如单位提出并协商一致解除、单位拖欠工资或者不缴社保而被迫解除、裁员、合同期满单位不续订；自己主动辞职没有。",
            "Due only on the grounds of article 46 of the Labour Contract Act, for example when the employer proposes the end and both agree, when wages or insurance are not paid and the worker leaves for that, in a lay-off, or when the employer does not renew. Who simply resigns gets none."),
        [NoteCode.OnlyWhenUnlawful] = (
            "只有单位违法解除或者终止时才应支付，与经济补偿不能同时要。",
            "Due only when the employer ended the employment unlawfully, and not beside economic compensation."),
        [NoteCode.OnlyWithoutThirtyDaysNotice] = (
            "多出的一个月只适用于劳动合同法第四十条的三种解除，而且单位没有提前三十日书面通知。",
            "The extra month is due only for the three kinds of dismissal of article 40, and only without thirty days’ written notice."),
        [NoteCode.WageCapped] = (
            "月平均工资超过本市上年度职工月平均工资的三倍，按三倍计算，年限最高十二年：每月{0}。",
            "The average wage is above three times the city’s average of the year before: that counts instead, for twelve years at most: {0} a month."),
        [NoteCode.WageRaisedToMinimum] = (
            "工资低于最低工资标准，按最低工资标准计算：每月{0}。非全日制、病假、事假等另有规定。",
            "The wage is below the minimum wage, which counts instead: {0} a month. Part-time work, sick leave and unpaid leave have rules of their own."),
        [NoteCode.FigureNotVerified] = (
            "“{0}”凭一般了解录入，没有核对通知原文，请以官方公布为准。",
            "“{0}” was entered from general knowledge and not compared with the notice; the official figure prevails."),
        [NoteCode.FigureReported] = (
            "“{0}”取自转载资料，请以官方公布为准。",
            "“{0}” comes from a reprint; the official figure prevails."),
        [NoteCode.CityFigureOfEarlierYear] = (
            "前一年度的平均工资没有公布或者还没有录入，用的是{0}年度的数，封顶数以后可能变化。",
            "The average of the year before is not published or not entered yet; that of {0} was used, so the cap may change."),
        [NoteCode.NothingDue] = (
            "按填写的情况，没有应付的金额。",
            "On these facts nothing is due."),
        [NoteCode.LimitationOneYear] = (
            "申请仲裁的时效是一年，从知道或者应当知道权利被侵害之日起算；主张权利、申请调解都会使时效重新计算。过了一年也可以申请，由对方决定是否提出。",
            "Arbitration is to be applied for within one year of knowing of the infringement; asserting the right or applying for mediation starts the year anew. A late claim may be filed; it is for the other side to object."),
        [NoteCode.WagesLimitationAfterTermination] = (
            "在职期间追讨劳动报酬不受一年时效限制；劳动关系终止的，自终止之日起一年内提出。",
            "While employed, no limitation runs for wages; after the end of the employment they are to be claimed within one year."),
        [NoteCode.DaysBeforeLimitation] = (
            "二倍工资差额的时效按日倒推一年：{0}以前的部分，如果单位提出时效抗辩，可能得不到支持。",
            "For the second wage the year is counted back day by day: what falls before {0} may be lost if the employer objects."),
        [NoteCode.OpenEndedContractAfterOneYear] = (
            "用工满一年没有订立书面合同，视为已经订立无固定期限劳动合同，一年以后不再有二倍工资，可以请求确认或者补订合同。",
            "After a year without a written contract an open-ended one is deemed concluded; from then on there is no second wage, but the contract can be asked for."),
        [NoteCode.RestDayWithoutTimeOff] = (
            "休息日加班已经安排同等时间补休的，不再支付加班费；这里只填没有补休的小时数。",
            "Rest-day work for which equal time off was given is not paid; enter only the hours without it."),
        [NoteCode.LeaveDeclinedInWriting] = (
            "单位安排了年休假而本人书面提出不休的，只有正常工资；单位已支付的300%中的100%随正常工资发放，这里算的是还应支付的部分。",
            "Who was given leave and declined it in writing gets the ordinary wage only. Of the 300 %, 100 % was paid with that wage; this is what is due beyond it."),
        [NoteCode.NoLeaveInFirstYear] = (
            "连续工作满十二个月以后才有年休假。",
            "Annual leave begins after twelve months of work without a break."),
        [NoteCode.HolidaysProvisional] = (
            "该年度的放假安排还没有公布，计薪天数是暂定的。",
            "The holiday notice of that year is not out: the number of paid days is provisional."),
        [NoteCode.PartMonthByPaidDays] = (
            "不满整月的按计薪天数折算：月工资÷21.75×天数，最多一个月工资。法律对折算没有写明算法，个别机构的算法可能略有不同。",
            "Part of a month is counted by its paid days: wage ÷ 21.75 × days, one month’s wage at most. The law does not spell this out, and a body may count slightly differently."),
    }.ToFrozenDictionary();

    /// <summary>With the figure or the parameter it speaks of put in.</summary>
    public static WordedNote Of(CalculationNote note)
    {
        var (zh, en) = Notes[note.Code];
        var (aboutZh, aboutEn) = (note.About, note.Parameter) switch
        {
            ({ } figure, _) => ValueOf(figure),
            (_, { } parameter) => Of(parameter),
            _ => ("", ""),
        };
        return new WordedNote(
            note.Code, string.Format(CultureInfo.InvariantCulture, zh, aboutZh), string.Format(CultureInfo.InvariantCulture, en, aboutEn));
    }
}
