namespace Mediation.Domain.Deadlines;

public static partial class StatutoryPeriods
{
    private static StatutoryPeriod[] Hearing() =>
    [
        Commission(
            ClockId.C4Panel, "组庭通知", "Parties are told of the tribunal", StartEvents.ArbitrationAccepted, 5,
            "规定未设后果。", "The rules set no consequence.", CaseRules + " §37"),
        BeforeHearing(
            ClockId.C4Hearing, "开庭通知", "Parties are told of the hearing", 5, ClockKeeper.Arbitration,
            "规定未设后果。", "The rules set no consequence."),
        BeforeHearing(
            ClockId.C4Postponement, "申请延期开庭", "Apply to postpone the hearing", 3, ClockKeeper.Parties,
            "逾期申请的，是否延期由仲裁委员会决定。", "A later request is at the commission's discretion."),
        Commission(
            ClockId.C11, "回避决定", "Decision on a challenge", StartEvents.ChallengeMade, 3,
            "作出决定前，被申请回避的人员暂停参与。", "Until it is decided the challenged person stands back.", CaseRules + " §11", CaseRules + " §12"),
        Commission(
            ClockId.C12, "留置、张贴送达", "Deemed served after posting", StartEvents.PapersPosted, 3,
            "期满视为送达；须以拍照、录像等方式记录。", "Then it counts as served; photo or video is needed.", CaseRules + " §20"),
        new(
            ClockId.C5, 1, "仲裁裁决", "Award must be made",
            StartEvents.ArbitrationAccepted, 45, PeriodUnit.CalendarDay, RollRule.Forward, new PeriodExtension(ExtensionBy.HandlingBody, MaxDays: 15, MaxTimes: 1),
            "逾期未作出裁决的，当事人可以就该争议事项提起诉讼。", "Without an award by then a party may sue.",
            [Arbitration + " §43", CaseRules + " §45", CaseRules + " §46", CaseRules + " §47", CaseRules + " §48", CaseRules + " §80"], ArbitrationAct)
        {
            KeptBy = ClockKeeper.Arbitration,
            PausedBy = [ClockEvents.ProceedingsSuspended, ClockEvents.PublicNotice],
            RestartedBy =
            [
                ClockEvents.PartyAdded, ClockEvents.PapersComplete, ClockEvents.ClaimChanged, ClockEvents.CounterclaimJoined, ClockEvents.CaseTransferred,
            ],
        },
    ];

    private static StatutoryPeriod BeforeHearing(
        ClockId clock, string nameZh, string nameEn, int days, ClockKeeper keeper, string consequenceZh, string consequenceEn) =>
        new(
            clock, 1, nameZh, nameEn, StartEvents.HearingDay, days, PeriodUnit.WorkingDay, RollRule.Backward, Extension: null, consequenceZh, consequenceEn,
            [CaseRules + " §38", CaseRules + " §80"], CaseRulesOf2017)
        {
            Direction = ClockDirection.Backward,
            KeptBy = keeper,
        };

    private static StatutoryPeriod[] AfterAward() =>
    [
        AfterServed(
            ClockId.C6, "不服裁决起诉", "Sue against the award", StartEvents.AwardReceived, 15,
            "期满不起诉的，裁决书发生法律效力。", "Without a suit the award takes effect.", Arbitration + " §48", Arbitration + " §50"),
        AfterServed(
            ClockId.C7, "用人单位申请撤销终局裁决", "Employer applies to annul a final award", StartEvents.AwardReceived, 30,
            "期满不申请的，终局裁决不再可以撤销。", "Without it the final award stands.", Arbitration + " §47", Arbitration + " §49"),
        AfterServed(
            ClockId.C7Suit, "终局裁决撤销后起诉", "Sue after a final award was annulled", StartEvents.AnnulmentReceived, 15,
            "期满不起诉的，不能再就该争议起诉。", "Without it the dispute can no longer be brought to court.", Arbitration + " §49"),
    ];

    private static StatutoryPeriod AfterServed(
        ClockId clock, string nameZh, string nameEn, string trigger, int days, string consequenceZh, string consequenceEn, params string[] basis) =>
        new(
            clock, 1, nameZh, nameEn, trigger, days, PeriodUnit.CalendarDay, RollRule.Forward, Extension: null, consequenceZh, consequenceEn,
            [.. basis, "京高法发〔2024〕534号 12"], ArbitrationAct)
        {
            KeptBy = ClockKeeper.Parties,
        };
}
