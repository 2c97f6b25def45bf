using static Mediation.Domain.Guidance.GuidedVerdict;

namespace Mediation.Domain.Guidance;

public static partial class ShippedGuidance
{
    private const string NoLabourDispute = "劳动争议司法解释(一) §2";
    private const string OverAge = "人力资源社会保障部令第56号 §19";
    private const string Beijing = "京高法发〔2024〕534号";

    /// <summary>The day from which disputes of workers beyond retirement age about pay, rest, safety and injury follow the Act.</summary>
    private static readonly DateOnly OverAgeSince = new(2026, 7, 1);
    private static readonly string[] PayRestSafety = [GuidedKeys.Wages, GuidedKeys.Overtime, "leave", "injury"];

    private static IEnumerable<GuidedRow> NotHere() =>
    [
        Decide(No, "civil-servant", [Is("relation", "civil-servant")], "公务员与所在机关之间的事，不属于劳动争议，可以向原处理机关申请复核，或者按规定申诉。",
            "Matters between a civil servant and the authority are no labour disputes: ask that authority to review its decision, or lodge an appeal.", "公务员法 §95", "own-authority"),
        Decide(No, "household", [Is("relation", "household")], "家庭与家政服务人员之间的纠纷不属于劳动争议，可以找人民调解委员会，或者到法院起诉。",
            "A dispute between a family and a domestic worker is no labour dispute: turn to a people's mediation committee, or to the court.", NoLabourDispute + "(4)", "people-mediation"),
        Decide(No, "apprentice", [Is("relation", "apprentice")], "个体工匠与帮工、学徒之间的纠纷不属于劳动争议，可以找人民调解委员会，或者到法院起诉。",
            "A dispute between a craftsman and a helper or apprentice is no labour dispute: turn to a people's mediation committee, or to the court.", NoLabourDispute + "(5)", "people-mediation"),
        Decide(No, "farm", [Is("relation", "farm")], "农村承包经营户与受雇人之间的纠纷不属于劳动争议，可以找人民调解委员会，或者到法院起诉。",
            "A dispute between a farm household and a hired hand is no labour dispute: turn to a people's mediation committee, or to the court.", NoLabourDispute + "(6)", "people-mediation"),
        Decide(No, "authority", [Is(GuidedKeys.What, "authority")], "社保机构发放待遇的纠纷，以及对伤残等级、职业病鉴定结论的异议，不属于劳动争议；可以申请复查、再次鉴定或者行政复议，期限很短，请马上询问。",
            "Disputes with the insurance agency about benefits, and objections to a disability or occupational-disease finding, are no labour disputes: ask for a review or a second finding. The time for it is short: ask at once.", NoLabourDispute + "(1)(3)", "hr-12333"),
        Decide(No, "insurance-arrears", [Is(GuidedKeys.What, "insurance-arrears")], "补缴社保、住房公积金由征收和管理部门处理，不在劳动争议范围内。社保拨打12333，公积金拨打12329。单位没缴社保造成的损失，可以调解。",
            "Having social insurance or the housing fund paid up is for the collecting office: 12333 for insurance, 12329 for the fund. A loss because insurance was not paid can be mediated.", Beijing + " Q1–5", "hr-12333"),
        Decide(No, "hukou", [Is(GuidedKeys.What, "hukou")], "户口迁移、退休手续的办理不在劳动争议范围内，请向主管部门询问。",
            "Household registration and retirement formalities are no labour disputes: ask the office in charge.", Beijing + " Q1–5", "hr-12333"),
        Decide(No, "over-age-other", [Is("relation", "over-age"), Is(GuidedKeys.What, "dismissal", "no-contract", "insurance-loss", "relation")],
            "超过退休年龄的人，只有报酬、休息、安全和工伤保障方面的争议按劳动争议处理；您选的事项可以到法院起诉。",
            "Beyond retirement age only disputes on pay, rest, safety and injury protection are handled as labour disputes; what you chose goes to court.", OverAge, "court-12368"),
    ];

    private static IEnumerable<GuidedRow> BeforeOthers() =>
    [
        Decide(Ask, "court", [Is("before", "court")], "法院已经在办，只有法院委托，或者您撤诉，才能在这里调解。请告诉法官您愿意调解；撤诉以前先问清后果。",
            "A court has it: it can be mediated here when the court entrusts it, or when you withdraw. Tell the judge that you want mediation; ask what follows before you withdraw.", "最高人民法院关于人民法院特邀调解的规定 §19", "court-12368"),
        Decide(Ask, "arbitration", [Is("before", "arbitration")], "仲裁委员会已经在办，开庭前可以由它委托工会调解。请告诉仲裁员您愿意调解；撤回申请以前先问清后果。",
            "The commission has it: before the hearing it may entrust mediation to the union. Tell the arbitrator that you want it; ask what follows before you withdraw.", "劳动人事争议仲裁办案规则 §70", "union-12351"),
        Decide(Ask, "inspection", [Is("before", "inspection")], "劳动监察已经在办。请问承办人：这件事是继续查处，还是可以转来调解。",
            "Labour inspection has it: ask the officer whether it goes on there or can be sent to mediation.", "劳动保障监察条例 §21", "hr-12333"),
        Decide(Ask, "petition", [Is("before", "petition")], "信访部门已经收下。属于劳动争议的，信访部门会引导到调解、仲裁程序；请告诉它您要来这里调解。",
            "The petition office has it; labour disputes are guided to mediation or arbitration. Tell it that you want to have it mediated here.", "信访工作条例 §31", "union-12351"),
    ];

    private static IEnumerable<GuidedRow> Groups() =>
    [
        Decide(Yes, "over-age-working", [Is("relation", "over-age"), Is(GuidedKeys.What, PayRestSafety), Is(GuidedKeys.Employed, GuidedKeys.Yes)], OverAgeZh, OverAgeEn, OverAge),
        Decide(Yes, "over-age-ended", [Is("relation", "over-age"), Is(GuidedKeys.What, PayRestSafety), Since(GuidedKeys.Ended, OverAgeSince)], OverAgeZh, OverAgeEn, OverAge),
        Decide(Yes, "over-age-happened", [Is("relation", "over-age"), Is(GuidedKeys.What, PayRestSafety), Since(GuidedKeys.Happened, OverAgeSince)], OverAgeZh, OverAgeEn, OverAge),
        Decide(Ask, "over-age-unclear", [Is("relation", "over-age")], "超过退休年龄的人，2026年7月1日起报酬、休息、安全和工伤保障方面的争议按劳动争议处理；更早的事或者别的事，请先询问。",
            "Since 1 July 2026 disputes on pay, rest, safety and injury protection of people beyond retirement age are handled as labour disputes; about earlier or other matters ask first.", OverAge, "union-12351"),
        Decide(Yes, "platform", [Is("relation", "platform"), Is(GuidedKeys.What, PayRestSafety)], "平台劳动者因报酬、奖惩、休息、职业伤害与平台或合作企业发生的争议，没有劳动关系也可以调解。",
            "Disputes of platform workers with the platform or its partner on pay, rewards and penalties, rest and occupational injury can be mediated even without a labour relation.", "京人社仲发〔2025〕1号 三(一)"),
        Decide(Ask, "platform-other", [Is("relation", "platform")], "这件事要看您和平台或者合作企业之间是不是劳动关系，请先询问；带上接单和管理的记录。",
            "It depends on whether yours is a labour relation with the platform or its partner: ask first, and bring records of orders and of how you are managed.", "京人社仲发〔2025〕1号 三(一)", "union-12351"),
        Decide(Ask, "intern", [Is("relation", "intern")], "实习、在校期间是不是劳动关系，要看实际情况，请先询问。",
            "Whether an internship is a labour relation depends on what really happens: ask first.", null, "union-12351"),
        Decide(Ask, "public-institution", [Is("relation", "public-institution")], "事业单位的人事争议参照劳动争议处理，编制内和合同制有区别，请先询问。",
            "Personnel disputes of public institutions are handled likewise, but established posts differ from contracts: ask first.", "调解仲裁法 §52", "union-12351"),
    ];

    private const string OverAgeZh = "2026年7月1日起，超过退休年龄的人在报酬、休息、安全和工伤保障方面的争议，按劳动争议处理，可以调解。";
    private const string OverAgeEn = "Since 1 July 2026 disputes on pay, rest, safety and injury protection of people beyond retirement age are labour disputes and can be mediated.";

    private static IEnumerable<GuidedRow> Remaining() =>
    [
        Decide(Ask, "matter-unclear", [Is(GuidedKeys.What, "other", GuidedKeys.Unsure)], "工作中的纠纷大多可以调解。请打电话说说情况，或者直接提交申请，由工会看过后告诉您。",
            "Most disputes about work can be mediated. Call and tell what happened, or simply file: the union looks at it and tells you.", "调解仲裁法 §2", "union-12351"),
        Decide(Ask, "relation-unclear", [Is("relation", GuidedKeys.Unsure)], "不清楚自己算不算员工也可以来问：是不是劳动关系，看实际怎样干活、归谁管、谁发钱。",
            "Ask even if you do not know whether you count as an employee: what matters is how you work, who directs you and who pays.", "调解仲裁法 §2", "union-12351"),
        Decide(Yes, "labour-dispute", [Is("relation", "employee", "dispatched", "employer")], "这是劳动争议，可以调解。调解免费，双方自愿。",
            "This is a labour dispute and can be mediated. Mediation is free and by the free will of both sides.", "调解仲裁法 §2"),
    ];

    private static IEnumerable<GuidedRow> ElsewhereRows() =>
    [
        Row(GuidedRowKind.Elsewhere, "at-bda", [Is(GuidedKeys.Workplace, "bda")], "您在经开区上班，由经开区的工会和仲裁院办理。", "You work in the development area: its own union and arbitration court are the right ones.", "bda"),
        Row(GuidedRowKind.Elsewhere, "seat-bda", [Is(GuidedKeys.Workplace, GuidedKeys.Unsure), Is(GuidedKeys.Seat, "bda")], "单位登记在经开区，由经开区的工会和仲裁院办理。", "The employer is registered in the development area: its own union and arbitration court are the right ones.", "bda"),
        Row(GuidedRowKind.Elsewhere, "outside", [Is(GuidedKeys.Workplace, "outside")], "请找上班地方或者单位所在地的工会；在当地拨打12351。", "Turn to the union where you work or where the employer is registered: call 12351 there.", "union-12351"),
        Row(GuidedRowKind.Elsewhere, "elsewhere", [], "请找上班地方或者单位所在区的工会；拨打12351可以转过去。", "Turn to the union of the district where you work or where the employer is registered: 12351 puts you through.", "union-12351"),
    ];
}
