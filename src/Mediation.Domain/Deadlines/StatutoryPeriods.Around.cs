namespace Mediation.Domain.Deadlines;

public static partial class StatutoryPeriods
{
    /// <summary>What surrounds the mediation: negotiating before it, papers during it, arbitration after it.</summary>
    private static StatutoryPeriod[] AroundMediation() =>
    [
        new(
            ClockId.A6, 1, "协商回应", "Reply to a request for negotiation",
            StartEvents.NegotiationRequested, 5, PeriodUnit.CalendarDay, RollRule.Forward, new PeriodExtension(ExtensionBy.BothParties, MaxDays: null),
            "逾期不回应的，视为不愿协商；仲裁时效中断。",
            "No reply counts as unwilling; the limitation of arbitration is interrupted.",
            [Negotiation + " §10", Negotiation + " §31(1)"], NegotiationRules)
        {
            KeptBy = ClockKeeper.Parties,
            Certainty = Certainty.Reading,
            NoteZh = "规定只写“5日”，未写工作日，按自然日计算；书面约定可以确定或者延长协商期限。",
            NoteEn = "The rules say five days, not working days: read as calendar days. A written agreement may set or extend the term.",
        },
        new(
            ClockId.A7, 1, "补正材料", "Supplement papers",
            StartEvents.SupplementNotified, 5, PeriodUnit.WorkingDay, RollRule.Forward, new PeriodExtension(ExtensionBy.HandlingBody, MaxDays: null),
            "逾期未补正的，退回后可以重新提交。",
            "What is not supplemented goes back and may be submitted again.",
            ["北京市劳动人事争议调解仲裁平台在线申请调解须知 九"], NegotiationRules)
        {
            KeptBy = ClockKeeper.Parties,
            Certainty = Certainty.Reading,
            NoteZh = "未见法定期限；5个工作日是本机构的设定，可以按新版本修改。",
            NoteEn = "No statutory length was found; five working days is the office's own setting and may be changed by a new version.",
        },
        new(
            ClockId.A8, 1, "调解不成转仲裁立案", "Convert a failed mediation into an arbitration filing",
            StartEvents.MediationEnded, 1, PeriodUnit.Year, RollRule.Forward, Extension: null,
            "平台不再提供一键转立案；仲裁时效须另行核对。",
            "The platform no longer offers the conversion; the limitation must be checked on its own.",
            ["北京市劳动人事争议调解仲裁平台在线申请调解须知 十一"], new DateOnly(2019, 4, 12))
        {
            KeptBy = ClockKeeper.Parties,
            NoteZh = "须知未写起用日期，以平台试点之日为准。",
            NoteEn = "The notice names no first day; the platform's pilot began on this one.",
        },
    ];
}
