using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

[LegalBasis("劳动人事争议仲裁办案规则 §70")]
public static partial class StatutoryPeriods
{
    private static StatutoryPeriod[] Arbitrating() =>
    [
        new(
            ClockId.C1,
            Version: 1,
            "仲裁时效",
            "Limitation of arbitration",
            StartEvents.EmploymentEnded,
            Length: 1,
            PeriodUnit.Year,
            RollsForward: true,
            Extension: null,
            "对方可以在仲裁中提出时效抗辩；调解不因此拒绝受理。",
            "The other side may plead limitation in arbitration; mediation is not refused for it.",
            ["调解仲裁法 §27"],
            new DateOnly(2008, 5, 1)),
        new(
            ClockId.C9,
            Version: 1,
            "庭前委托调解期限",
            "Mediation entrusted before the hearing",
            StartEvents.EntrustmentConsented,
            Length: 10,
            PeriodUnit.WorkingDay,
            RollsForward: true,
            Extension: null,
            "期满未达成协议的，应当开庭。",
            "Without an agreement by then the hearing must open.",
            ["劳动人事争议仲裁办案规则 §70", "劳动人事争议仲裁办案规则 §80"],
            new DateOnly(2017, 7, 1)),
    ];
}
