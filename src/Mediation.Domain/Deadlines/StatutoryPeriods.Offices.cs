namespace Mediation.Domain.Deadlines;

public static partial class StatutoryPeriods
{
    private const string LegalAidAct = "法律援助法";
    private const string PetitionRules = "信访工作条例";
    private const string InjuryRules = "工伤保险条例";

    private static StatutoryPeriod[] Hotlines() =>
    [
        Hotline(
            ClockId.E1, "12345工单办理", "12345 work order", ["北京市接诉即办工作条例 §13", "北京市接诉即办工作条例 §15", "北京市接诉即办工作条例 §23"], new DateOnly(2021, 9, 24), Certainty.Text,
            "时限以工单载明的为准。地方标准草案的2小时、24小时、一般7日、复杂15日未见定稿；“1、3、7日”未能核实。",
            "The limit is the one written on the work order. Two hours, 24 hours, 7 and 15 days come from a draft standard; its final text was not seen, nor were 1/3/7 days confirmed."),
        Hotline(
            ClockId.E2, "12351工单办理", "12351 work order", ["12351职工服务热线（仅见报道，2021）"], new DateOnly(2021, 3, 26), Certainty.NotFound,
            "分三类办理，各有时限，具体数字未找到；以工单载明的为准。",
            "Three classes with limits of their own; the figures were not found. The limit is the one written on the work order."),
    ];

    private static StatutoryPeriod[] Offices() =>
    [
        Office(ClockId.E3Decide, "法律援助审查决定", "Decision on legal aid", StartEvents.LegalAidApplied, 7, ClockKeeper.LegalAid, new(2022, 1, 1),
            LegalAidAct + " §42", LegalAidAct + " §43", LegalAidAct + " §44") with
        {
            NoteZh = "距法定期限不足七日的，可以先行提供援助；农民工请求劳动报酬、工伤赔偿的免予核查经济困难状况。",
            NoteEn = "With seven days or fewer of a statutory limit left aid may be given first; migrant workers' wage and injury claims need no means check.",
        },
        Office(ClockId.E3Assign, "法律援助指派", "Legal aid assigns a lawyer", StartEvents.LegalAidGranted, 3, ClockKeeper.LegalAid, new(2022, 1, 1), LegalAidAct + " §43"),
        Office(ClockId.E4Complaint, "劳动保障监察时效", "Complaint to labour inspection", StartEvents.ViolationEnded, 2, ClockKeeper.Parties, new(2004, 12, 1), "劳动保障监察条例 §20") with
        {
            Unit = PeriodUnit.Year,
            ConsequenceZh = "逾期的，劳动保障行政部门不再查处。",
            ConsequenceEn = "Afterwards the labour authority no longer investigates.",
            NoteZh = "已经进入调解、仲裁、诉讼的，告知按该程序办理（§21）。",
            NoteEn = "Where mediation, arbitration or a suit has begun, the person is told to use that track (art. 21).",
        },
        Office(ClockId.E4Investigate, "劳动保障监察调查", "Labour inspection investigates", StartEvents.InspectionOpened, 60, ClockKeeper.LabourInspection, new(2004, 12, 1), "劳动保障监察条例 §17") with
        {
            Unit = PeriodUnit.WorkingDay,
            Extension = new PeriodExtension(ExtensionBy.HandlingBody, MaxDays: 30),
        },
        Petition(ClockId.E5Notify, "信访受理告知", "Petition: told whether it is taken", StartEvents.PetitionReceived, 15, ClockKeeper.Petition, "§22", "§23"),
        Petition(ClockId.E5Misrouted, "信访转送异议", "Petition: objection to a mis-routed item", StartEvents.PetitionReceived, 5, ClockKeeper.Petition, "§22") with
        {
            Unit = PeriodUnit.WorkingDay,
            Visibility = ClockVisibility.StaffOnly,
        },
        Petition(ClockId.E5Decide, "信访办结", "Petition is decided", StartEvents.PetitionAccepted, 60, ClockKeeper.Petition, "§34") with
        {
            Extension = new PeriodExtension(ExtensionBy.HandlingBody, MaxDays: 30),
        },
        Petition(ClockId.E5Review, "信访复查", "Petition: review", StartEvents.PetitionAnswered, 30, ClockKeeper.Parties, "§35"),
        Petition(ClockId.E5Rereview, "信访复核", "Petition: second review", StartEvents.PetitionReviewed, 30, ClockKeeper.Parties, "§36"),
        Injury(ClockId.E6Employer, "用人单位申请工伤认定", "Employer applies for recognition of a work injury", StartEvents.InjuryOccurred, 30, ClockKeeper.Parties, "§17"),
        Injury(ClockId.E6Worker, "职工申请工伤认定", "Worker, relative or union applies for recognition", StartEvents.InjuryOccurred, 1, ClockKeeper.Parties, "§17") with
        {
            Unit = PeriodUnit.Year,
        },
        Injury(ClockId.E6Decide, "工伤认定决定", "Decision on the work injury", StartEvents.InjuryApplicationAccepted, 60, ClockKeeper.WorkInjury, "§20"),
        Injury(ClockId.E6DecideSimple, "工伤认定决定（事实清楚）", "Decision on a clear work injury", StartEvents.InjuryApplicationAccepted, 15, ClockKeeper.WorkInjury, "§20"),
    ];

    private static StatutoryPeriod Office(
        ClockId clock, string nameZh, string nameEn, string trigger, int length, ClockKeeper keeper, DateOnly since, params string[] basis) =>
        new(
            clock, 1, nameZh, nameEn, trigger, length, PeriodUnit.CalendarDay, RollRule.Forward, Extension: null,
            "由办理机关掌握，平台只作提示。", "The handling body's matter, shown as information.", basis, since)
        {
            KeptBy = keeper,
        };

    private static StatutoryPeriod Petition(ClockId clock, string nameZh, string nameEn, string trigger, int days, ClockKeeper keeper, params string[] articles) =>
        Office(clock, nameZh, nameEn, trigger, days, keeper, new(2022, 5, 1), [.. articles.Select(article => $"{PetitionRules} {article}")]);

    private static StatutoryPeriod Injury(ClockId clock, string nameZh, string nameEn, string trigger, int length, ClockKeeper keeper, string article) =>
        Office(clock, nameZh, nameEn, trigger, length, keeper, new(2011, 1, 1), $"{InjuryRules} {article}");

    private static StatutoryPeriod Hotline(
        ClockId clock, string nameZh, string nameEn, string[] basis, DateOnly since, Certainty certainty, string noteZh, string noteEn) =>
        Office(clock, nameZh, nameEn, StartEvents.WorkOrderReceived, 0, ClockKeeper.Hotline, since, basis) with
        {
            Unit = PeriodUnit.AsAgreed,
            Roll = RollRule.None,
            Visibility = ClockVisibility.StaffOnly,
            ConsequenceZh = "逾期的，回访并考核。",
            ConsequenceEn = "Late: the caller is called back and it is counted against the office.",
            Certainty = certainty,
            NoteZh = noteZh,
            NoteEn = noteEn,
        };
}
