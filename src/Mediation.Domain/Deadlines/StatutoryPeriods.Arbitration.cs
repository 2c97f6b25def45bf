using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

[LegalBasis("劳动人事争议仲裁办案规则 §70")]
public static partial class StatutoryPeriods
{
    private static StatutoryPeriod[] Arbitrating() =>
    [
        Commission(
            ClockId.C2, "仲裁受理决定", "Commission decides on acceptance", StartEvents.ArbitrationApplied, 5,
            "逾期未作出决定或者不予受理的，申请人可以提起诉讼。", "Without a decision, or refused, the applicant may sue.",
            Arbitration + " §29", CaseRules + " §30", CaseRules + " §31"),
        Commission(
            ClockId.C2Supplement, "仲裁一次性告知补正", "Commission names all missing papers at once", StartEvents.ArbitrationApplied, 5,
            "补正后的收到日期从材料齐备之日重新计算。", "Receipt is dated anew from the day the papers are complete.",
            CaseRules + " §29", CaseRules + " §46(2)"),
        Commission(
            ClockId.C3Service, "仲裁申请书副本送达", "Application is served on the respondent", StartEvents.ArbitrationAccepted, 5,
            "规定未设后果。", "The Act sets no consequence.", Arbitration + " §30", CaseRules + " §33"),
        Commission(
            ClockId.C3Defence, "提交答辩书", "Respondent files a defence", StartEvents.DefenceServed, 10,
            "未提交答辩书的，不影响仲裁程序的进行。", "No defence does not stop the case.", Arbitration + " §30", CaseRules + " §33")
            with { KeptBy = ClockKeeper.Parties },
        Commission(
            ClockId.C3Forward, "答辩书副本转送", "Defence is forwarded to the applicant", StartEvents.DefenceReceived, 5,
            "规定未设后果。", "The Act sets no consequence.", Arbitration + " §30", CaseRules + " §33"),
        new(
            ClockId.C8, 1, "案前调解暂缓受理", "Acceptance put on hold for mediation",
            StartEvents.MediationSuggested, 0, PeriodUnit.AsAgreed, RollRule.Forward, new PeriodExtension(ExtensionBy.BothParties, MaxDays: null),
            "当事人不同意调解的，依法受理。", "Where a party declines, the case is accepted as usual.",
            [CaseRules + " §69"], CaseRulesOf2017)
        {
            KeptBy = ClockKeeper.Arbitration,
            Certainty = Certainty.NotFound,
            NoteZh = "办案规则未规定期限；见过地方规定为15日。以调解建议书载明的日期为准。",
            NoteEn = "The rules set no length; a local rule of fifteen days was seen. The date is the one the suggestion to mediate names.",
        },
        new(
            ClockId.C9, 1, "庭前委托调解期限", "Mediation entrusted before the hearing",
            StartEvents.EntrustmentConsented, 10, PeriodUnit.WorkingDay, RollRule.Forward, Extension: null,
            "期满未达成协议的，应当开庭。", "Without an agreement by then the hearing must open.",
            [CaseRules + " §70", CaseRules + " §80"], CaseRulesOf2017)
        {
            PausedBy = Suspended,
        },
        Commission(
            ClockId.C10Accept, "集体争议受理决定", "Commission decides on a collective dispute", StartEvents.ArbitrationApplied, 5,
            "优先立案、优先审理；推举三至五名代表人。", "Taken and heard first; three to five representatives.",
            CaseRules + " §5", CaseRules + " §62", CaseRules + " §64"),
        Commission(
            ClockId.C10Supplement, "集体争议一次性告知", "One-off notice in a collective dispute", StartEvents.ArbitrationApplied, 5,
            "规定未设后果。", "The rules set no consequence.", CaseRules + " §5", CaseRules + " §64", CaseRules + " §65"),
    ];

    /// <summary>"3", "5" and "10 days" of the arbitration rules are working days (办案规则 §80).</summary>
    private static StatutoryPeriod Commission(
        ClockId clock, string nameZh, string nameEn, string trigger, int days, string consequenceZh, string consequenceEn, params string[] basis) =>
        new(
            clock, 1, nameZh, nameEn, trigger, days, PeriodUnit.WorkingDay, RollRule.Forward, Extension: null, consequenceZh, consequenceEn,
            [.. basis, CaseRules + " §80"], CaseRulesOf2017)
        {
            KeptBy = ClockKeeper.Arbitration,
        };
}
