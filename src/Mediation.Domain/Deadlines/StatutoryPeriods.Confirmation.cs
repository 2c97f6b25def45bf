using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

[LegalBasis("劳动人事争议仲裁办案规则 §74")]
[LegalBasis("人民调解法 §33")]
public static partial class StatutoryPeriods
{
    private const string Overlap = "2011年规定的15日加10日与特别程序的30日并存，由法院掌握，平台只作提示。";
    private const string OverlapEn = "Fifteen plus ten days (rules of 2011) and thirty days (special procedure) stand side by side: the court's matter, shown as information.";
    private static readonly DateOnly CourtConfirmationRules = new(2011, 3, 30);

    private static StatutoryPeriod[] Confirming() =>
    [
        new(
            ClockId.B1,
            Version: 1,
            "仲裁审查申请",
            "Joint application for arbitration review",
            StartEvents.AgreementTookEffect,
            Length: 15,
            PeriodUnit.CalendarDay,
            RollRule.Forward,
            Extension: null,
            "逾期的，仲裁委员会不予受理；协议仍是有约束力的合同。",
            "A late application is not accepted; the agreement stays a binding contract.",
            ["劳动人事争议仲裁办案规则 §74", "劳动人事争议仲裁办案规则 §75", "劳动人事争议仲裁办案规则 §80", "企业劳动争议协商调解规定 §27"],
            new DateOnly(2017, 7, 1))
        {
            KeptBy = ClockKeeper.Parties,
        },
        new(
            ClockId.B3,
            Version: 1,
            "司法确认申请",
            "Joint application for judicial confirmation",
            StartEvents.AgreementTookEffect,
            Length: 30,
            PeriodUnit.CalendarDay,
            RollRule.Forward,
            Extension: null,
            "逾期不能再申请司法确认；仍可以就协议提起诉讼。",
            "Judicial confirmation is no longer open; a suit on the agreement still is.",
            ["人民调解法 §33", "民事诉讼法 §205"],
            new DateOnly(2011, 1, 1))
        {
            KeptBy = ClockKeeper.Parties,
        },
        new(
            ClockId.B2, 1, "仲裁审查办结", "Arbitration review must finish",
            StartEvents.ReviewAccepted, 5, PeriodUnit.WorkingDay, RollRule.Forward, new PeriodExtension(ExtensionBy.HandlingBody, MaxDays: 5),
            "规定未设后果。", "The rules set no consequence.",
            [CaseRules + " §76", CaseRules + " §80"], CaseRulesOf2017)
        {
            KeptBy = ClockKeeper.Arbitration,
        },
        new(
            ClockId.B4Accept, 1, "司法确认受理决定", "Court decides whether to take the confirmation",
            StartEvents.ConfirmationApplied, 3, PeriodUnit.CalendarDay, RollRule.Forward, Extension: null,
            "规定未设后果。", "The rules set no consequence.",
            ["最高人民法院关于人民调解协议司法确认程序的若干规定 §4"], CourtConfirmationRules)
        {
            KeptBy = ClockKeeper.Court,
        },
        new(
            ClockId.B4Decide, 1, "司法确认审查（2011年规定）", "Court decides on the confirmation, rules of 2011",
            StartEvents.ConfirmationAccepted, 15, PeriodUnit.CalendarDay, RollRule.Forward, new PeriodExtension(ExtensionBy.HandlingBody, MaxDays: 10),
            "规定未设后果。", "The rules set no consequence.",
            ["最高人民法院关于人民调解协议司法确认程序的若干规定 §5"], CourtConfirmationRules)
        {
            KeptBy = ClockKeeper.Court,
            Certainty = Certainty.Reading,
            NoteZh = Overlap,
            NoteEn = OverlapEn,
        },
        new(
            ClockId.B4DecideSpecial, 1, "司法确认审查（特别程序）", "Court decides on the confirmation, special procedure",
            StartEvents.ConfirmationAccepted, 30, PeriodUnit.CalendarDay, RollRule.Forward, new PeriodExtension(ExtensionBy.HandlingBody, MaxDays: null),
            "规定未设后果。", "The rules set no consequence.",
            [CivilProcedure + " §184", CivilProcedure + " §187"], new DateOnly(2013, 1, 1))
        {
            KeptBy = ClockKeeper.Court,
            Certainty = Certainty.Reading,
            NoteZh = Overlap,
            NoteEn = OverlapEn,
        },
    ];
}
