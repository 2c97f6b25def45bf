using System.Collections.Frozen;

namespace Mediation.Domain.Notices;

public static partial class ShippedTemplates
{
    private static readonly FrozenDictionary<string, (string Subject, string Text)> InChinese = new Dictionary<string, (string, string)>
    {
        [TemplateKeys.PartyBefore] = (
            "{clock}：{due}到期",
            "{office}提醒：您的案件{case}，{clock}到{due}为止，{left}。{means}有疑问请向{office}询问，或拨打12351。"),
        [TemplateKeys.PartyToday] = (
            "{clock}：今天是最后一天",
            "{office}提醒：您的案件{case}，今天{due}是{clock}的最后一天。{means}有疑问请向{office}询问，或拨打12351。"),
        [TemplateKeys.PartyAfter] = (
            "{clock}：{due}已过",
            "{office}提醒：您的案件{case}，{clock}已在{due}到期。{means}下一步怎么办，请向{office}询问，或拨打12351。"),
        [TemplateKeys.StaffBefore] = (
            "{case}：{clock} {due}到期",
            "案件{case}：{clock}将于{due}到期，{left}。请在到期前办理。"),
        [TemplateKeys.StaffToday] = (
            "{case}：{clock}今天到期",
            "案件{case}：{clock}今天（{due}）到期。请今天办理。"),
        [TemplateKeys.StaffAfter] = (
            "{case}：{clock}已超期",
            "案件{case}：{clock}已于{due}到期，{left}，至今没有办理记录。请立即处理并说明原因。"),
        [TemplateKeys.DeadlineMoved] = (
            "{clock}改到{due}",
            "{office}通知：案件{case}的{clock}由{old}改为{due}。{means}有疑问请向{office}询问，或拨打12351。"),
        [TemplateKeys.CaseReceived] = (
            "已收到调解申请{case}",
            "{office}：已收到调解申请，案件编号{case}。请记下编号，查询时使用。咨询可拨打12351。"),
        [TemplateKeys.FilingToConfirm] = (
            "{case}：请您本人确认",
            "{office}：有人替您提交了调解申请{case}。请用这个手机号登录平台，看清内容后确认；不是您要申请的，也请在平台上说明或拨打12351。"),
        [TemplateKeys.SupplementAsked] = (
            "{case}：请补充材料",
            "{office}：案件{case}的材料不全，请登录平台查看需要补充的内容，或向{office}询问。"),
        [TemplateKeys.CaseAccepted] = (
            "{case}已受理",
            "{office}：案件{case}已受理，调解开始。调解免费，双方自愿。有疑问请向{office}询问，或拨打12351。"),
        [TemplateKeys.CaseRejected] = (
            "{case}不予受理",
            "{office}：案件{case}没有受理，原因见书面通知。您仍可以申请劳动仲裁，请注意申请时效。咨询可拨打12351。"),
        [TemplateKeys.CaseAssigned] = (
            "{case}已确定调解员",
            "{office}：案件{case}已确定调解员，登录平台可以查看。认为调解员与对方有利害关系的，可以申请更换。"),
        [TemplateKeys.CaseOfYours] = (
            "{case}已分派给您",
            "案件{case}已分派给您，请登录平台查看。与当事人有利害关系的，请先披露。"),
        [TemplateKeys.SessionScheduled] = (
            "{case}：{when}调解",
            "{office}：案件{case}定于{when}调解，方式：{mode}。地点请登录平台查看或向{office}询问。不能参加请提前告知。"),
        [TemplateKeys.SessionCancelled] = (
            "{case}：调解会取消",
            "{office}：案件{case}原定的一次调解会已取消，请勿前往；新的时间另行通知。"),
        [TemplateKeys.MediationSuspended] = (
            "{case}：调解中止",
            "{office}：案件{case}的调解暂时中止，期限也暂停计算；恢复时另行通知。"),
        [TemplateKeys.MediationResumed] = (
            "{case}：调解恢复",
            "{office}：案件{case}的调解已恢复，期限继续计算，新的日期请登录平台查看或向{office}询问。"),
        [TemplateKeys.MediationFailed] = (
            "{case}：调解未成",
            "{office}：案件{case}调解未能达成协议。您可以申请劳动仲裁，请注意申请时效；申请方法请向{office}询问，或拨打12351。"),
        [TemplateKeys.AgreementToSign] = (
            "{case}：协议待签字",
            "{office}：案件{case}的调解协议已拟好，请登录平台或到{office}核对后签字。看清每一条再签，签字后有约束力。"),
        [TemplateKeys.AgreementEffective] = (
            "{case}：协议已生效",
            "{office}：案件{case}的调解协议已生效。双方可以一起申请仲裁审查或司法确认，最后日期请登录平台查看或向{office}询问。"),
        [TemplateKeys.BreachReported] = (
            "{case}：协议未履行",
            "{office}：案件{case}的调解协议有到期未履行的事项。另一方可以申请仲裁，符合条件的可以申请支付令。请向{office}询问，或拨打12351。"),
        [TemplateKeys.MediatorChallenged] = (
            "{case}：申请更换调解员",
            "案件{case}有当事人申请更换调解员，请尽快作出决定。"),
        [TemplateKeys.LinkageInvited] = (
            "会商邀请：{matter}",
            "{office}邀请贵单位参加会商事项{matter}（{title}）。请登录平台答复是否参加。"),
        [TemplateKeys.LinkageMeeting] = (
            "{matter}：{when}会商",
            "{office}：会商事项{matter}（{title}）定于{when}开会，方式：{mode}。地点请登录平台查看。"),
        [TemplateKeys.LinkageTask] = (
            "{matter}：任务{due}到期",
            "{office}：会商事项{matter}（{title}）有一项任务交贵单位办理，期限{due}，{left}。内容请登录平台查看。"),
        [TemplateKeys.ReferralWaiting] = (
            "转办事项{case}：{due}到期",
            "与{office}往来的转办事项{case}需贵单位办理，期限{due}，{left}。请查收函件，有疑问请向{office}询问。"),
        [TemplateKeys.EmergencyReport] = (
            "紧急报告：{title}",
            "{office}报送紧急报告：会商事项{matter}（{title}）。请立即登录平台查看。"),
        [TemplateKeys.EmergencyMissing] = (
            "紧急报告逾期未报：{title}",
            "{office}：会商事项{matter}（{title}）的紧急报告已超过规定时限，至今未报。请立即督办。"),
        [TemplateKeys.RespondentInvited] = (
            "{office}有一份给您的消息",
            "{office}有一份给您（贵单位）的消息，请打开 {link} 查看并回复。查看须用登记的手机号码或邮箱收到的验证码，不需要转账，也不会向您索要密码。核实真伪请致电{office}或拨打12351。"),
        [TemplateKeys.OfferMade] = (
            "{case}：有新的调解方案",
            "{office}：案件{case}有一个新的调解方案等待答复，请登录平台查看。方案内容只在调解中使用，不同意也没有不利后果。"),
        [TemplateKeys.OfferAnswered] = (
            "{case}：调解方案有新进展",
            "{office}：案件{case}的调解方案有了新的答复，请登录平台查看。签订书面协议之前，双方都不受约束。"),
        [TemplateKeys.MessageWritten] = (
            "{case}：有新的留言",
            "{office}：案件{case}有新的留言，请登录平台查看。"),
        [TemplateKeys.EvidenceHandedIn] = (
            "{case}：有新的证据材料",
            "{office}：案件{case}有新提交的证据材料，请登录平台查看。"),
        [TemplateKeys.BidsInvited] = (
            "{case}：对方愿意背对背报价",
            "{office}：案件{case}的另一方愿意背对背报价，您可以登录平台决定是否参加。不参加没有不利后果。"),
        [TemplateKeys.BidsCompared] = (
            "{case}：背对背报价已比对",
            "{office}：案件{case}的背对背报价已经比对，请登录平台查看结果。双方的数字不会公开。"),
        [TemplateKeys.ElectionOpened] = (
            "{case}：请投票推选代表",
            "{office}：案件{case}推选代表人，请在{when}前打开 {link} ，输入投票码{code}投票。每人一票，无记名。请勿把投票码告诉别人；不需要转账。核实请拨打12351。"),
        [TemplateKeys.ElectionClosed] = (
            "{case}：推选代表已计票",
            "{office}：案件{case}推选代表的投票已经结束并计票，请登录平台查看结果。"),
    }.ToFrozenDictionary();
}
