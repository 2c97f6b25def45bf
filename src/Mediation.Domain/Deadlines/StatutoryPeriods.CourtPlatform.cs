namespace Mediation.Domain.Deadlines;

public static partial class StatutoryPeriods
{
    private static StatutoryPeriod[] OnCourtPlatform() =>
    [
        PlatformStep(ClockId.D4Choose, "选择调解组织、调解员", "Parties choose the mediator", 2, ClockKeeper.Parties,
            "期满未选的，由法院指定。", "Not chosen in time: the court designates."),
        PlatformStep(ClockId.D4Designate, "法院指定调解员", "Court designates the mediator", 3, ClockKeeper.Court,
            "规定未设后果。", "The rules set no consequence."),
        PlatformStep(ClockId.D4Confirm, "确认接受委托", "Organisation confirms that it takes the case", 3, ClockKeeper.Office,
            "期满未确认的，法院另行指派。", "Silence: the court assigns it elsewhere."),
        PlatformStep(ClockId.D4Contact, "联系对方当事人", "Mediator contacts the other party", 3, ClockKeeper.Office,
            "规定未设后果。", "The rules set no consequence."),
        new(
            ClockId.D6, 1, "立案", "Court registers the suit",
            StartEvents.SuitFiled, 7, PeriodUnit.CalendarDay, RollRule.Forward, Extension: null,
            "不符合条件的，裁定不予受理，可以上诉。", "A suit that does not qualify is refused by ruling, open to appeal.",
            [CivilProcedure + " §126"], ProcedureOf1991)
        {
            KeptBy = ClockKeeper.Court,
        },
        new(
            ClockId.D7, 1, "公告送达", "Service by public notice",
            StartEvents.PublicNoticeGiven, 30, PeriodUnit.CalendarDay, RollRule.Forward, Extension: null,
            "期满视为送达。", "Then it counts as served.",
            [CivilProcedure + " §95"], new DateOnly(2022, 1, 1))
        {
            KeptBy = ClockKeeper.Court,
        },
    ];

    private static StatutoryPeriod PlatformStep(
        ClockId clock, string nameZh, string nameEn, int days, ClockKeeper keeper, string consequenceZh, string consequenceEn) =>
        new(
            clock, 1, nameZh, nameEn, StartEvents.PlatformAssigned, days, PeriodUnit.WorkingDay, RollRule.Forward, Extension: null,
            consequenceZh, consequenceEn, ["人民法院在线调解规则 §10", "人民法院在线调解规则 §12", "人民法院在线调解规则 §15"], new DateOnly(2022, 1, 1))
        {
            KeptBy = keeper,
            Visibility = ClockVisibility.StaffOnly,
        };
}
