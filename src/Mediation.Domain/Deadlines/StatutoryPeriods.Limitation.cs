namespace Mediation.Domain.Deadlines;

public static partial class StatutoryPeriods
{
    private static StatutoryPeriod[] Limiting() =>
    [
        new(
            ClockId.C1, 1, "仲裁时效", "Limitation of arbitration",
            StartEvents.InfringementKnown, 1, PeriodUnit.Year, RollRule.Forward, Extension: null,
            "对方可以在仲裁中提出时效抗辩；调解不因此拒绝受理。",
            "The other side may plead limitation in arbitration; mediation is not refused for it.",
            [Arbitration + " §27", CaseRules + " §26", CaseRules + " §27", CaseRules + " §28", Negotiation + " §31"], ArbitrationAct)
        {
            KeptBy = ClockKeeper.Parties,
            OtherTriggers = [StartEvents.EmploymentEnded, StartEvents.ApplicationReceived],
            PausedBy = [ClockEvents.ForceMajeure],
            RestartedBy =
            [
                ClockEvents.RightAsserted, ClockEvents.ReliefSought, ClockEvents.PerformanceAgreed, ClockEvents.MediationApplied,
                ClockEvents.NegotiationRefused, ClockEvents.NegotiationBrokenOff, ClockEvents.NegotiationFailed, ClockEvents.SettlementBroken,
                ClockEvents.MediationRefused, ClockEvents.MediationBrokenOff, ClockEvents.MediationFailed, ClockEvents.AgreementBroken,
            ],
            NoteZh = "劳动关系存续期间因拖欠劳动报酬发生争议的，不受一年限制；劳动关系终止的，自终止之日起一年内提出。",
            NoteEn = "A claim for wages has no limitation while the employment lasts; it is brought within a year of its end.",
        },
    ];
}
