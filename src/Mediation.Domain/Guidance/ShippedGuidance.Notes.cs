using static Mediation.Domain.Guidance.GuidedRowKind;

namespace Mediation.Domain.Guidance;

public static partial class ShippedGuidance
{
    private static readonly GuidedCondition[] Always = [];

    private static IEnumerable<GuidedRow> Warnings() =>
    [
        Row(Warning, "death", [Is("death", GuidedKeys.Yes)], "有人去世的，请马上拨打12351：工会协助近亲属，并提醒工伤认定等期限。配偶、父母、子女等近亲属任何一人都可以申请。",
            "If somebody died, call 12351 at once: the union helps the family and watches the time limits, such as the one for recognition as a work injury. Any close relative may apply.", "union-12351", "调解仲裁法 §25"),
        Row(Warning, "injury", [Is(GuidedKeys.What, "injury")], "工伤要先认定：单位应在30日内申请；单位不申请的，本人、近亲属或工会可以在事故发生之日起1年内申请。向人社部门申请，调解不能代替。",
            "A work injury must first be recognised: the employer applies within 30 days; if it does not, you, a relative or the union may within one year of the accident, at the human-resources office. Mediation does not replace it.", "hr-12333", "工伤保险条例 §17"),
        Row(Warning, "danger", [Is(GuidedKeys.What, "injury", "other", GuidedKeys.Unsure)], "有人受威胁、被打、被扣住不让走，请马上拨打110；需要急救，拨打120。",
            "If somebody is threatened, beaten or held back, call 110 at once; for an ambulance, 120.", "police-110"),
        Row(Warning, "many", [Is("people", "many"), Is(GuidedKeys.What, GuidedKeys.Wages, GuidedKeys.Overtime)], "10人以上欠薪，请马上拨打12351，工会会同有关部门一起办；请不要堵路、爬高。",
            "Ten or more people without wages: call 12351 at once, the union brings the other bodies together. Do not block roads or climb buildings.", "union-12351", "调解仲裁法 §7"),
    ];

    private static IEnumerable<GuidedRow> Notes() =>
    [
        Row(Note, "free", Always, "这里的结果只供参考，不影响您申请调解或者仲裁。", "This is a first orientation; it takes away no right to apply for mediation or arbitration."),
        Row(Note, "year", [IsNot(GuidedKeys.What, "insurance-arrears", "hukou", "authority")], "您向单位要求、向部门投诉、申请调解，或者单位同意履行，都会让一年的时间重新开始；请留好证据。",
            "Asking the employer for it, complaining to an authority, applying for mediation, or the employer's promise to perform makes the year begin anew: keep the proof.", basis: "调解仲裁法 §27；企业劳动争议协商调解规定 §31"),
        Row(Note, "hotline", [Is("before", "hotline")], "已经打过热线的，申请时写上工单号，不会因此重复办理。", "If you called a hotline, give its work-order number, so that nothing is done twice."),
        Row(Note, "dispatched", [Is("relation", "dispatched")], "劳务派遣的，派遣公司和用工单位是共同当事人，两家都写上。", "With labour dispatch both companies are parties: name both.", basis: "调解仲裁法 §22"),
        Row(Note, "relation", [Is(GuidedKeys.What, "relation")], "双方对劳动关系达成一致可以写进协议，但这一项不能由仲裁委员会审查确认；谈不成的，请申请仲裁。",
            "An agreement on the labour relation can be written down, but the commission does not review that item; without agreement go to arbitration.", basis: "劳动人事争议仲裁办案规则 §75"),
        Row(Note, "representatives", [Is("people", "many")], "10人以上有共同要求的，可以推举3到5名代表；代表不能替别人和解。", "Ten or more with a common claim may elect three to five representatives, who do not settle for the others.", basis: "劳动人事争议仲裁办案规则 §63"),
        Row(Note, "several", [Is("people", "few", "many")], "可以一起申请，每个人的要求分开写。", "You may apply together; each person's claim is written apart."),
        Row(Note, "inspection-too", [Is(GuidedKeys.What, GuidedKeys.Wages), Is("before", "none", GuidedKeys.Unsure)], "欠薪也可以向劳动监察投诉（违法行为发生之日起2年内）。", "You may also complain to labour inspection about wages, within two years.", "hr-12333", "劳动保障监察条例 §20"),
        Row(Note, "legal-aid", [Is(GuidedKeys.What, GuidedKeys.Wages, GuidedKeys.Overtime, "injury")], "请不起律师的，可以申请法律援助：拨打12348。", "If you cannot pay a lawyer, apply for legal aid: 12348.", "legal-12348", "法律援助法 §31"),
    ];

    private static IEnumerable<GuidedRow> ToBring() =>
    [
        Row(Bring, "identity", [IsNot("relation", "employer")], "身份证", "Your identity card"),
        Row(Bring, "licence", [Is("relation", "employer")], "营业执照、法定代表人身份证明；委托别人来的，授权委托书", "The licence, who the legal representative is, and a written authority if somebody comes for you"),
        Row(Bring, "employer-name", [IsNot("relation", "employer")], "单位全称和地址（看合同、工资单、工作服或者招牌）", "The employer's full name and address (contract, pay slip, work clothes, sign)"),
        Row(Bring, "work", Always, "证明在这里工作的材料：合同、工作证、考勤、聊天记录、工友证言，有什么带什么", "Anything that shows the work: contract, badge, attendance, chats, what colleagues say"),
        Row(Bring, "pay", [Is(GuidedKeys.What, GuidedKeys.Wages, GuidedKeys.Overtime, "dismissal", "no-contract", "leave", "relation")], "银行流水、工资条、微信或支付宝收款记录", "Bank statements, pay slips, payments by phone"),
        Row(Bring, "iou", [Is(GuidedKeys.What, GuidedKeys.Wages)], "欠条、结算单、催要工资的聊天记录", "IOUs, settlements, chats in which you asked for the wages"),
        Row(Bring, "hours", [Is(GuidedKeys.What, GuidedKeys.Overtime)], "考勤、排班表、加班审批、加班时的聊天或照片", "Attendance, rosters, approvals, chats or photos from overtime"),
        Row(Bring, "notice", [Is(GuidedKeys.What, "dismissal")], "辞退通知、离职证明、谈离职的聊天或录音", "The notice, the certificate of leaving, chats or recordings about it"),
        Row(Bring, "medical", [Is(GuidedKeys.What, "injury")], "病历、诊断证明、医药费票据、工伤认定书和伤残鉴定（有的话）", "Medical records and bills; the recognition and the disability finding if there are any"),
        Row(Bring, "insurance", [Is(GuidedKeys.What, "insurance-loss")], "社保缴费记录，以及损失的票据", "The insurance record, and bills of the loss"),
        Row(Bring, "leave", [Is(GuidedKeys.What, "leave")], "工作年限的证明、请假记录", "Proof of the years worked, records of leave"),
        Row(Bring, "orders", [Is("relation", "platform")], "平台账号、接单和结算截图、和站点或合作企业的协议", "Your account, screenshots of orders and settlements, agreements with the station or partner"),
        Row(Bring, "dispatch", [Is("relation", "dispatched")], "派遣合同，以及用工单位的名称", "The dispatch contract and the name of the company you work at"),
        Row(Bring, "kin", [Is("death", GuidedKeys.Yes)], "死亡证明、户口本等亲属关系证明", "The death certificate and proof of kinship"),
        Row(Bring, "list", [Is("people", "few", "many")], "参加人员名单、电话和各自的要求", "A list of the people, their phones and what each asks for"),
        Row(Bring, "other-body", [Is("before", "arbitration", "court", "inspection", "hotline", "petition")], "其他部门的受理通知、案号或工单号", "Papers, case number or work-order number of the other body"),
    ];

    private static IEnumerable<GuidedBody> Hotlines() =>
    [
        Hotline("union-12351", "工会12351职工服务热线", "Union hotline 12351", "12351"),
        Hotline("citizen-12345", "北京12345市民服务热线", "Beijing citizens' hotline 12345", "12345"),
        Hotline("hr-12333", "人力资源和社会保障12333热线", "Human resources and social security hotline 12333", "12333"),
        Hotline("legal-12348", "12348法律服务热线", "Legal services hotline 12348", "12348"),
        Hotline("court-12368", "人民法院12368诉讼服务热线", "Courts' hotline 12368", "12368"),
        Hotline("police-110", "公安110", "Police 110", "110"),
    ];

    // Their addresses were not seen in any text of theirs: the office enters and checks them.
    private static IEnumerable<GuidedBody> Offices() =>
    [
        new() { Key = "bda", NameZh = "北京经济技术开发区总工会、劳动人事争议仲裁院", NameEn = "Trade union and labour arbitration court of the development area", Phone = "12351" },
        new() { Key = "own-authority", NameZh = "所在机关的人事部门，或者同级公务员主管部门", NameEn = "The personnel department of your authority, or the civil-service department of its level" },
        new() { Key = "people-mediation", NameZh = "街道、乡镇或村、居的人民调解委员会", NameEn = "The people's mediation committee of your street, town or village", Phone = "12348" },
    ];

    private static GuidedBody Hotline(string key, string zh, string en, string number) =>
        new() { Key = key, NameZh = zh, NameEn = en, Phone = number, IsVerified = true };
}
