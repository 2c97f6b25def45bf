namespace Mediation.Domain.Deadlines;

public static partial class StatutoryPeriods
{
    private const string WageRules = "保障农民工工资支付条例";
    private const string BeijingAnswers = "京高法发〔2024〕534号 53";
    private static readonly DateOnly WageRulesOf2020 = new(2020, 5, 1);
    private static readonly DateOnly BeijingAnswersOf2024 = new(2024, 4, 30);

    private static StatutoryPeriod[] Wages() =>
    [
        Office(ClockId.E7Ledger, "工资支付台账保存", "Pay ledger is kept", StartEvents.WagesPaid, 3, ClockKeeper.Parties, WageRulesOf2020, WageRules + " §15") with
        {
            Unit = PeriodUnit.Year,
            ConsequenceZh = "至少保存三年；拿不出台账的，用人单位承担不利后果。",
            ConsequenceEn = "Kept three years at least; an employer who cannot produce it bears the disadvantage.",
        },
        Office(ClockId.E7Payday, "农民工工资支付日", "Migrant workers' payday", StartEvents.WagePeriodEnded, 0, ClockKeeper.Parties, WageRulesOf2020, WageRules + " §14") with
        {
            Unit = PeriodUnit.AsAgreed,
            Roll = RollRule.Backward,
            ConsequenceZh = "支付日逢节假日、休息日的，应当提前支付；分包单位拖欠的，总承包单位先行清偿（§30）。",
            ConsequenceEn = "A payday on a rest day is brought forward; the main contractor pays first for its subcontractor (art. 30).",
        },
        ProofWindow(ClockId.E7Proof, "工资支付举证期间", "How far back the employer proves payment", 2),
        ProofWindow(ClockId.E7ProofMigrant, "农民工工资支付举证期间", "How far back it is proved for migrant workers", 3),
        Office(ClockId.E8, "农民工工资案件裁决", "Award in a migrant workers' wage case", StartEvents.ArbitrationAccepted, 30, ClockKeeper.Arbitration, new(2019, 8, 2), "护薪行动通知（2019）") with
        {
            Certainty = Certainty.SecondarySource,
            NoteZh = "仅见报道，未见原文。",
            NoteEn = "Read only in reports, not in the text.",
        },
    ];

    private static StatutoryPeriod ProofWindow(ClockId clock, string nameZh, string nameEn, int years) =>
        Office(clock, nameZh, nameEn, StartEvents.ArbitrationApplied, years, ClockKeeper.Parties, BeijingAnswersOf2024, BeijingAnswers) with
        {
            Unit = PeriodUnit.Year,
            Roll = RollRule.None,
            Direction = ClockDirection.Backward,
            ConsequenceZh = "此前的工资支付情况由劳动者举证。",
            ConsequenceEn = "What was paid before is for the worker to prove.",
        };
}
