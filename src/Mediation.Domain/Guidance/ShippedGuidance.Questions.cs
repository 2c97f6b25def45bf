using Mediation.Domain.Agencies;

namespace Mediation.Domain.Guidance;

public static partial class ShippedGuidance
{
    // Areas of no office: a lettered code is part of no division.
    private const string OtherDistrict = "BJOTHER";
    private const string OutsideBeijing = "OUTSIDE";

    private static IEnumerable<GuidedQuestion> Matter() =>
    [
        new()
        {
            Key = GuidedKeys.What, Zh = "发生了什么事？", En = "What happened?",
            HelpZh = "有几件事的，选对您最要紧的一件；申请时可以一起写。", HelpEn = "If there are several, choose the one that matters most; all of them fit into one application.",
            Choices =
            [
                Choice(GuidedKeys.Wages, "拖欠或少发工资", "Wages not paid, or paid short"),
                Choice(GuidedKeys.Overtime, "没付加班费", "Overtime not paid"),
                Choice("dismissal", "被辞退、被迫离职", "Dismissed, or made to leave"),
                Choice("no-contract", "没签劳动合同", "No written contract"),
                Choice("injury", "工作中受伤、得病", "Hurt or made ill by work"),
                Choice("insurance-loss", "单位没缴社保，造成了损失", "A loss because social insurance was not paid", "例如看病不能报销、没有领到失业金。", "For example medical bills or unemployment benefit you could not get."),
                Choice("leave", "年休假、病假、产假等休假问题", "Leave: annual, sick, maternity"),
                Choice("relation", "单位不承认我是员工", "The employer denies that I work for it", "法律上叫“确认劳动关系”。", "The law calls it confirming the labour relation."),
                Choice("insurance-arrears", "要求补缴社保或住房公积金", "Missing social insurance or housing fund to be paid up"),
                Choice("hukou", "户口、档案转移或退休手续", "Household registration, or retirement formalities"),
                Choice("authority", "不服社保机构的决定，或者不服伤残、职业病鉴定", "A decision of the insurance agency, or a disability or occupational-disease finding"),
                Choice("other", "其他工作上的事", "Something else about work"),
                Unsure(),
            ],
        },
        new()
        {
            Key = "relation", Zh = "您是怎样工作的？", En = "How do you work, or did you?",
            HelpZh = "以实际情况为准，没有签合同也可以选。", HelpEn = "What really happens counts, with or without a contract.",
            Choices =
            [
                Choice("employee", "在公司、工厂、商店等单位上班", "For a company, a factory, a shop", "包括家政公司的员工、个体工商户的雇员。", "Also for a housekeeping company or a registered sole trader."),
                Choice("dispatched", "由劳务派遣公司派到单位", "Sent there by a labour-dispatch company", "劳务派遣：合同是和派遣公司签的，活在另一个单位干。", "Dispatch: the contract is with one company, the work is done for another."),
                Choice("platform", "外卖、快递、网约车、直播等平台接单", "Orders from a platform: delivery, rides, live streaming"),
                Choice("intern", "实习生、在校学生", "Intern or student"),
                Choice("over-age", "超过法定退休年龄还在工作", "Working beyond the statutory retirement age"),
                Choice("household", "直接受雇于一户人家做家务、照护", "Directly for a family, in its home", "由家政公司派去并发工资的，选第一项。", "If a company sends and pays you, choose the first."),
                Choice("apprentice", "给个体手艺人当帮工、学徒", "Helper or apprentice of an individual craftsman"),
                Choice("farm", "受雇于农户干农活", "Hired by a farm household"),
                Choice("civil-servant", "公务员", "Civil servant"),
                Choice("public-institution", "事业单位人员（学校、医院等）", "Staff of a public institution (school, hospital)"),
                Choice("employer", "我是用人单位", "I am the employer"),
                Unsure(),
            ],
        },
    ];

    private static IEnumerable<GuidedQuestion> Places() =>
    [
        new()
        {
            Key = GuidedKeys.Workplace, Zh = "实际在哪里上班？", En = "Where is the work actually done?",
            HelpZh = "法律上叫“劳动合同履行地”，看实际干活的地方。亦庄的经济技术开发区（荣华、博兴街道等）虽有一部分在大兴，但有自己的仲裁院，请单独选。",
            HelpEn = "The law calls it the place of performance. The development area at Yizhuang (Ronghua and Boxing streets, for example) has its own arbitration court although part of it lies in Daxing: choose it apart.",
            Choices =
            [
                Choice("daxing", "大兴区（不含经开区）", "Daxing, without the development area", area: JurisdictionArea.Daxing.Code),
                Choice("bda", "北京经济技术开发区（亦庄）", "Beijing Economic-Technological Development Area", area: JurisdictionArea.BeijingDevelopmentArea.Code),
                Choice("other", "北京其他区", "Another district of Beijing", area: OtherDistrict),
                Choice("outside", "北京以外", "Outside Beijing", area: OutsideBeijing),
                Unsure("不确定，或者没有固定地点", "Not sure, or no fixed place"),
            ],
        },
        new()
        {
            Key = GuidedKeys.Seat, Zh = "单位登记在哪里？", En = "Where is the employer registered?",
            HelpZh = "看营业执照、合同或者工资单上的地址。在单位所在地也可以申请。", HelpEn = "See the licence, the contract or the pay slip. Its district may help you too.",
            AskWhen = [IsNot(GuidedKeys.Workplace, "daxing")],
            Choices =
            [
                Choice("daxing", "大兴区（不含经开区）", "Daxing, without the development area", area: JurisdictionArea.Daxing.Code),
                Choice("bda", "北京经济技术开发区（亦庄）", "Beijing Economic-Technological Development Area", area: JurisdictionArea.BeijingDevelopmentArea.Code),
                Choice("other", "北京其他区", "Another district of Beijing", area: OtherDistrict),
                Choice("outside", "北京以外", "Outside Beijing", area: OutsideBeijing),
                Unsure(),
            ],
        },
    ];

    private static IEnumerable<GuidedQuestion> Days() =>
    [
        new()
        {
            Key = GuidedKeys.Employed, Zh = "现在还在这家单位吗？", En = "Do you still work there?",
            AskWhen = [Is(GuidedKeys.What, GuidedKeys.Wages, GuidedKeys.Overtime, GuidedKeys.Unsure)],
            Choices = [Choice(GuidedKeys.Yes, "还在", "Yes"), Choice("no", "已经离开", "No, I left"), Unsure()],
        },
        new()
        {
            Key = GuidedKeys.Ended, Kind = GuidedQuestionKind.Day, Zh = "哪天离开的？", En = "When did it end?",
            HelpZh = "写离职证明或解除通知上的日期；没有就写最后上班的那天。", HelpEn = "The day in the notice or certificate; otherwise the last day of work.",
            AskWhen = [Is(GuidedKeys.Employed, "no")],
            Choices = [Unsure("不记得", "I do not remember")],
        },
        new()
        {
            Key = GuidedKeys.Happened, Kind = GuidedQuestionKind.Day, Zh = "哪天发生的，或者哪天知道的？", En = "When did it happen, or when did you learn of it?",
            HelpZh = "法律从“知道或者应当知道权利被侵害”的那天开始算一年。发生过好几次的，写最早的一次。", HelpEn = "The law counts one year from the day you knew, or should have known. If it happened several times, give the first.",
            AskWhen = [IsNot(GuidedKeys.Employed, GuidedKeys.Yes, "no")],
            Choices = [Unsure("不记得", "I do not remember")],
        },
    ];

    private static IEnumerable<GuidedQuestion> Circumstances() =>
    [
        new()
        {
            Key = "before", Zh = "这件事已经在别处办理了吗？", En = "Is another body already dealing with it?",
            HelpZh = "“劳动仲裁”是由仲裁委员会裁决劳动争议；“劳动监察”是由劳动部门查处单位违法。", HelpEn = "Labour arbitration decides disputes; labour inspection acts against employers that break the law.",
            Choices =
            [
                Choice("none", "没有", "No"), Choice("arbitration", "劳动仲裁委员会", "The labour arbitration commission"), Choice("court", "法院", "A court"),
                Choice("inspection", "劳动监察", "Labour inspection"), Choice("hotline", "打过12345或12351", "I called 12345 or 12351"), Choice("petition", "信访", "The petition office"),
                Unsure(),
            ],
        },
        new()
        {
            Key = "people", Zh = "和您一样的有多少人？", En = "How many people are in the same position?",
            HelpZh = "连您在内，为同一件事提出同样要求的人。", HelpEn = "With you; those who ask for the same for the same reason.",
            Choices = [Choice("one", "只有我", "Only me"), Choice("few", "2到9人", "2 to 9"), Choice("many", "10人以上", "10 or more"), Unsure()],
        },
        new()
        {
            Key = "death", Zh = "有人因此去世吗？", En = "Has somebody died of it?",
            AskWhen = [Is(GuidedKeys.What, "injury", "other", GuidedKeys.Unsure)],
            Choices = [Choice("no", "没有", "No"), Choice(GuidedKeys.Yes, "有", "Yes"), Unsure()],
        },
    ];
}
