using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

[LegalBasis("调解仲裁法 §14(3)")]
[LegalBasis("企业劳动争议协商调解规定 §29")]
[LegalBasis("京人社仲发〔2025〕1号 三(四)")]
[LegalBasis("企业劳动争议协商调解规定 §22")]
[LegalBasis("调解仲裁法 §15")]
public static partial class StatutoryPeriods
{
    private static readonly string[] Suspended = [ClockEvents.MediationSuspended];

    private static StatutoryPeriod[] Mediating() =>
    [
        new(
            ClockId.A1,
            Version: 1,
            "调解未达成可申请仲裁",
            "Right to go to arbitration",
            StartEvents.ApplicationReceived,
            Length: 15,
            PeriodUnit.CalendarDay,
            RollRule.Forward,
            Extension: null,
            "当事人可以依法申请仲裁；调解本身不因此失效。",
            "The parties may apply for arbitration; the mediation itself is not voided.",
            ["调解仲裁法 §14(3)", "劳动人事争议仲裁办案规则 §80"],
            new DateOnly(2008, 5, 1))
        {
            KeptBy = ClockKeeper.Parties,
            Certainty = Certainty.Reading,
            NoteZh = "法律只写“十五日”，参照办案规则第八十条按自然日计算。",
            NoteEn = "The Act says fifteen days; counted as calendar days by analogy with art. 80 of the case rules.",
        },
        new(
            ClockId.A2,
            Version: 1,
            "调解期限",
            "Mediation must finish",
            StartEvents.CaseAccepted,
            Length: 15,
            PeriodUnit.CalendarDay,
            RollRule.Forward,
            new PeriodExtension(ExtensionBy.BothParties, MaxDays: null),
            "期满未结束的，视为调解不成；双方同意延期的除外。",
            "Mediation not finished by then counts as failed, unless both parties agree to extend it.",
            ["企业劳动争议协商调解规定 §29"],
            new DateOnly(2012, 1, 1))
        {
            PausedBy = Suspended,
            Certainty = Certainty.Reading,
            NoteZh = "规定只写“15日”，按自然日计算；北京平台须知：一般不超过15日，各方同意可以延长。",
            NoteEn = "The rules say fifteen days; counted as calendar days. Beijing's platform notice: fifteen as a rule, longer if all agree.",
        },
        new(
            ClockId.A3,
            Version: 1,
            "新就业形态纠纷一站式调解期限",
            "One-stop mediation of new-form employment must finish",
            StartEvents.CaseAccepted,
            Length: 15,
            PeriodUnit.CalendarDay,
            RollRule.Forward,
            new PeriodExtension(ExtensionBy.BothParties, MaxDays: 15),
            "期满未达成协议的，引导当事人申请仲裁或者提起诉讼。",
            "Without an agreement by then the parties are guided to arbitration or court.",
            ["京人社仲发〔2025〕1号 三(四)", "人社厅发〔2024〕4号"],
            new DateOnly(2025, 1, 22))
        {
            PausedBy = Suspended,
            Certainty = Certainty.Reading,
            NoteZh = "通知只写“15日”，按自然日计算。",
            NoteEn = "The notice says fifteen days; counted as calendar days.",
        },
        new(
            ClockId.A4,
            Version: 1,
            "受理审查",
            "Accept the application or not",
            StartEvents.BothPartiesConsented,
            Length: 3,
            PeriodUnit.WorkingDay,
            RollRule.Forward,
            Extension: null,
            "规定未设后果；逾期由系统提醒并计入统计。",
            "The rules set no consequence; being late is alerted and counted.",
            ["企业劳动争议协商调解规定 §22", "京人社仲发〔2025〕1号 三(二)"],
            new DateOnly(2012, 1, 1))
        {
            PausedBy = [ClockEvents.PapersMissing],
        },
        .. AroundMediation(),
        new(
            ClockId.A9,
            Version: 1,
            "协议履行期限",
            "Performance of the agreement",
            StartEvents.AgreementTookEffect,
            Length: 0,
            PeriodUnit.AsAgreed,
            RollRule.Forward,
            new PeriodExtension(ExtensionBy.BothParties, MaxDays: null),
            "期满不履行的，对方可以申请仲裁；劳动报酬、工伤医疗费、经济补偿或者赔偿金可以申请支付令。",
            "The other party may go to arbitration; for wages, injury medical cost and compensation a payment order may be sought.",
            ["调解仲裁法 §15", "调解仲裁法 §16"],
            new DateOnly(2008, 5, 1))
        {
            KeptBy = ClockKeeper.Parties,
        },
    ];
}
