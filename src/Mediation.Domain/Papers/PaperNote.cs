namespace Mediation.Domain.Papers;

/// <summary>Why a paper is not possible, or what to know of one that is: a stable code and its words.</summary>
public sealed record PaperNote(string Code, string Zh, string En)
{
    public static readonly PaperNote NobodyFailed = new(
        "nobody-failed", "没有调解不成的申请人。", "No applicant's mediation has failed.");

    public static readonly PaperNote BackToCourt = new(
        "goes-back-to-court", "法院委派、委托的案件调解不成的，材料退回法院。", "A dispute that a court sent goes back to the court when mediation fails.");

    public static readonly PaperNote AtCommission = new(
        "already-at-commission", "争议已在仲裁委员会处理，以复函告知结果即可。", "The commission has the dispute already; a reply on the result is enough.");

    public static readonly PaperNote NotEffective = new(
        "agreement-not-effective", "没有已生效的调解协议。", "There is no effective agreement.");

    public static readonly PaperNote TermOver = new(
        "term-over", "申请期间已届满；协议仍具有合同约束力。", "The time to apply is over; the agreement still binds as a contract.");

    public static readonly PaperNote Confirmed = new(
        "already-confirmed", "协议已被确认，另一途径随之终结。", "The agreement is confirmed already, which ended the other way.");

    public static readonly PaperNote Filed = new(
        "already-filed", "已提出申请，正在办理。", "Applied for already and pending.");

    public static readonly PaperNote LabourRelationOnly = new(
        "labour-relation-only", "协议内容仅为确认劳动关系，仲裁委员会不予审查。", "The agreement only confirms a labour relation, which a commission does not review.");

    public static readonly PaperNote LabourRelationLeftOut = new(
        "labour-relation-left-out", "确认劳动关系的内容不予审查，已从申请中除去。", "The confirmation of a labour relation is not reviewed and was left out.");

    public static readonly PaperNote BothApply = new(
        "both-sides-apply", "须双方共同申请；一方不愿意的，两种确认途径均不可行。", "Both sides must apply together; if one will not, neither way is open.");

    public static readonly PaperNote FirstGrantedEndsTheOther = new(
        "first-granted-ends-the-other", "仲裁审查与司法确认的期间同时进行，先获确认的终结另一途径。",
        "Arbitration review and judicial confirmation run together; the first granted ends the other.");

    public static readonly PaperNote NotEntrusted = new(
        "not-entrusted", "争议不是其他机构委托、交办的。", "No body sent this dispute here.");

    public static readonly PaperNote NotRegisteredAtCourt = new(
        "not-registered-at-court", "只有法院立案后委托的调解才能由法院制作民事调解书。", "Only the court that registered and entrusted the dispute makes a writ of it.");

    public static readonly PaperNote NothingToReport = new(
        "nothing-to-report", "调解尚无结果。", "The mediation has no result yet.");

    public static readonly PaperNote NothingOverdue = new(
        "nothing-overdue", "没有逾期未履行的事项。", "Nothing is overdue.");

    public static readonly PaperNote NotForPaymentOrder = new(
        "not-for-payment-order", "支付令仅适用于拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金的协议。",
        "A payment order is open for wages, medical cost of a work injury, compensation or damages only.");

    public static readonly PaperNote EnforceInstead = new(
        "enforce-instead", "协议已被确认，应当申请强制执行。", "The agreement was confirmed: it is enforced.");

    public static readonly PaperNote NotConfirmed = new(
        "not-confirmed", "协议未经仲裁审查或者司法确认，不能直接申请执行。", "The agreement was not confirmed, so it cannot be enforced directly.");

    public static readonly PaperNote SeveralNotOnline = new(
        "several-not-online", "北京网上平台不受理多名申请人共同申请，须分别申请或者到窗口办理。",
        "Beijing's online platform takes no application of several: file one each, or at the counter.");

    public static readonly PaperNote WagesOnly = new(
        "wages-only", "仅就劳动报酬达成协议的，可以直接向法院起诉，无需先仲裁。", "An agreement on wages alone may be sued on directly, without arbitration.");

    public static readonly PaperNote NotWagesOnly = new(
        "not-wages-only", "协议不限于劳动报酬，须先申请仲裁。", "The agreement is not on wages alone: arbitration comes first.");

    public static readonly PaperNote EmployerFiles = new(
        "employer-files-online", "在北京网上平台，审查确认由用人单位提出、劳动者确认。", "On Beijing's online platform the employer files the review and the worker confirms.");
}
