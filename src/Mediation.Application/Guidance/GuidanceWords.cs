using System.Globalization;
using Mediation.Domain.Agencies;
using Mediation.Domain.Guidance;
using Mediation.Domain.Guidance.Rules;

namespace Mediation.Application.Guidance;

/// <summary>The one place that puts verdict, place and limitation into words; page and API both use it.</summary>
internal static class GuidanceWords
{
    public static (string Zh, string En) Of(GuidedVerdict verdict) => verdict switch
    {
        GuidedVerdict.Yes => ("可以申请调解", "Yes, this can be mediated"),
        GuidedVerdict.Ask => ("可能可以，请先问一问", "Perhaps: please ask first"),
        _ => ("这件事应当找别的部门", "Another body is the right one"),
    };

    public static (string Zh, string En) Of(PlaceFound place) => (place.Finding, place.Office) switch
    {
        (JurisdictionFinding.HereByWorkplace, { } office) => ($"上班的地方由{office.Name}负责。", $"The place of work belongs to {office.NameEn}."),
        (_, { } office) => ($"单位登记的地方由{office.Name}负责，可以在这里申请；如果上班地方的机构也收到了申请，由那里办理。",
            $"The employer's seat belongs to {office.NameEn}: you may apply here. If the body of the place of work has it too, that one goes on with it."),
        (JurisdictionFinding.Unclear, _) => ("还不能确定由哪里办理：请问清实际上班的地方和单位登记的地址。", "Who is in charge is not certain yet: find out where the work is really done and where the employer is registered."),
        _ => ("按上班的地方和单位登记的地方，这里的工会都不负责。", "Neither the place of work nor the employer's seat belongs to an office here."),
    };

    public static (string Zh, string En) Of(LimitationTold told) => told switch
    {
        { State: LimitationState.NoneWhileEmployed } => ("您还在职，拖欠工资没有一年的限制；离职以后，要在一年以内提出。", "While you work there, wages have no one-year limit; after you leave, claim within one year."),
        { State: LimitationState.Runs, Due: { } due, DaysLeft: 0 } => ($"今天（{Zh(due.On)}）是申请仲裁的最后一天。请马上办理！", $"Today, {En(due.On)}, is the last day to go to arbitration. Act now!"),
        { State: LimitationState.Runs, Due: { } due, IsUrgent: true } => ($"只剩{told.DaysLeft}天：申请仲裁的最后一天是{Zh(due.On)}。请马上办理！", $"Only {told.DaysLeft} days are left: the last day to go to arbitration is {En(due.On)}. Act now!"),
        { State: LimitationState.Runs, Due: { } due } => ($"申请仲裁的最后一天是{Zh(due.On)}，还有{told.DaysLeft}天。", $"The last day to go to arbitration is {En(due.On)}: {told.DaysLeft} days are left."),
        { State: LimitationState.Over, Due: { } due } => ($"一年的时间可能在{Zh(due.On)}已经过了，但您仍然可以申请：期间要求过、投诉过或者单位答应过的，会重新开始算；单位不提，仲裁也不会主动审查。",
            $"The year may have ended on {En(due.On)}. You may still apply: it begins anew when you asked, complained or the employer promised, and it counts only if the employer pleads it."),
        { State: LimitationState.Over } => ("时间已经过去很久，一年的时间可能已经过了，但您仍然可以申请；请先问清。", "It was long ago and the year may be over. You may still apply; ask first."),
        { State: LimitationState.Unknown } => ("不知道日期，算不出还剩多少时间。一般是从知道那天起一年，请尽快办理。", "Without the day it cannot be said how much time is left. As a rule it is one year from knowing: act soon."),
        _ => ("这件事不适用劳动仲裁的一年时效，期限请向上面的部门询问。", "The one-year limit of labour arbitration does not apply; ask the body above how much time you have."),
    };

    private static string Zh(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    private static string En(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
