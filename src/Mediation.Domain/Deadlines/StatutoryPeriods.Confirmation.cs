using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

[LegalBasis("劳动人事争议仲裁办案规则 §74")]
[LegalBasis("人民调解法 §33")]
public static partial class StatutoryPeriods
{
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
            RollsForward: true,
            Extension: null,
            "逾期的，仲裁委员会不予受理；协议仍是有约束力的合同。",
            "A late application is not accepted; the agreement stays a binding contract.",
            ["劳动人事争议仲裁办案规则 §74", "劳动人事争议仲裁办案规则 §75", "劳动人事争议仲裁办案规则 §80", "企业劳动争议协商调解规定 §27"],
            new DateOnly(2017, 7, 1)),
        new(
            ClockId.B3,
            Version: 1,
            "司法确认申请",
            "Joint application for judicial confirmation",
            StartEvents.AgreementTookEffect,
            Length: 30,
            PeriodUnit.CalendarDay,
            RollsForward: true,
            Extension: null,
            "逾期不能再申请司法确认；仍可以就协议提起诉讼。",
            "Judicial confirmation is no longer open; a suit on the agreement still is.",
            ["人民调解法 §33", "民事诉讼法 §205"],
            new DateOnly(2011, 1, 1)),
    ];
}
