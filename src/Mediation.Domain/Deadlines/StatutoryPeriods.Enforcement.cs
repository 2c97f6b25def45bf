namespace Mediation.Domain.Deadlines;

public static partial class StatutoryPeriods
{
    // The periods stand in the Act since 1991 and 2008; the articles are numbered as amended in 2023.
    private static readonly DateOnly ProcedureOf1991 = new(1991, 4, 9);
    private static readonly DateOnly ProcedureAmended2007 = new(2008, 4, 1);

    private static StatutoryPeriod[] Enforcing() =>
    [
        PaymentOrder(
            ClockId.B5Notice, "支付令受理通知", "Court tells whether it takes the payment order", StartEvents.PaymentOrderApplied, 5,
            "规定未设后果。", "The Act sets no consequence."),
        PaymentOrder(
            ClockId.B5Issue, "支付令发出", "Court issues the payment order", StartEvents.PaymentOrderAccepted, 15,
            "规定未设后果。", "The Act sets no consequence."),
        PaymentOrder(
            ClockId.B5Objection, "支付令清偿或者异议", "Debtor pays or objects", StartEvents.PaymentOrderServed, 15,
            "不清偿又不提出异议的，可以申请执行；支付令终结的，劳动者可以就协议直接起诉。",
            "Neither paid nor objected to: it may be enforced. After the order is terminated the worker may sue directly on the agreement.")
            with { KeptBy = ClockKeeper.Parties },
        PaymentOrder(
            ClockId.B5Service, "支付令送达", "Payment order must be served", StartEvents.PaymentOrderIssued, 30,
            "无法送达的，督促程序终结，劳动者可以就协议直接起诉。",
            "An order that cannot be served ends the procedure; the worker may sue directly on the agreement."),
        new(
            ClockId.B6, 1, "申请执行时效", "Limitation of enforcement",
            StartEvents.PerformanceTermEnded, 2, PeriodUnit.Year, RollRule.Forward, Extension: null,
            "逾期申请的，被执行人可以提出时效异议。", "After it the debtor may object.",
            [CivilProcedure + " §250"], ProcedureAmended2007)
        {
            KeptBy = ClockKeeper.Parties,
            PausedBy = [ClockEvents.ForceMajeure],
            RestartedBy = [ClockEvents.RightAsserted, ClockEvents.ReliefSought, ClockEvents.PerformanceAgreed],
            NoteZh = "分期履行的，从最后一期届满起算；中止、中断适用诉讼时效的规定。",
            NoteEn = "By instalments it runs from the last one; suspension and interruption follow the limitation of actions.",
        },
    ];

    private static StatutoryPeriod PaymentOrder(
        ClockId clock, string nameZh, string nameEn, string trigger, int days, string consequenceZh, string consequenceEn) =>
        new(
            clock, 1, nameZh, nameEn, trigger, days, PeriodUnit.CalendarDay, RollRule.Forward, Extension: null, consequenceZh, consequenceEn,
            [
                Arbitration + " §16", CivilProcedure + " §226", CivilProcedure + " §227", CivilProcedure + " §228", "民诉法解释 §427", "民诉法解释 §430",
                "劳动争议司法解释(一) §13",
            ],
            ProcedureOf1991)
        {
            KeptBy = ClockKeeper.Court,
        };
}
