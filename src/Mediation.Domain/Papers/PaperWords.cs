using System.Globalization;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.People;

namespace Mediation.Domain.Papers;

/// <summary>The words papers use. They go to Chinese bodies, so their content is Chinese whatever language labels are printed in.</summary>
internal static class PaperWords
{
    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    public static string Of(Money amount) => $"{amount}元（人民币{amount.ToChineseUppercase()}）";

    public static string? Span(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => null,
        ({ } first, { } last) => $"{Of(first)}至{Of(last)}",
        ({ } first, null) => $"{Of(first)}起",
        (null, { } last) => $"至{Of(last)}",
    };

    public static string Of(Sex sex) => sex == Sex.Male ? "男" : "女";

    public static string Of(IdentityDocumentKind kind) => kind switch
    {
        IdentityDocumentKind.ResidentId => "居民身份证",
        IdentityDocumentKind.ForeignPermanentResident => "外国人永久居留身份证",
        IdentityDocumentKind.HongKongMacaoPermit => "港澳居民来往内地通行证",
        IdentityDocumentKind.TaiwanPermit => "台湾居民来往大陆通行证",
        IdentityDocumentKind.HongKongMacaoTaiwanResidencePermit => "港澳台居民居住证",
        IdentityDocumentKind.Passport => "护照",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind"),
    };

    public static string Of(PartyRole role) => role switch
    {
        PartyRole.Worker => "劳动者",
        PartyRole.CloseRelative => "近亲属",
        PartyRole.Employer => "用人单位",
        PartyRole.DispatchingEmployer => "劳务派遣单位",
        PartyRole.UsingEmployer => "用工单位",
        PartyRole.MainContractor => "总承包单位",
        PartyRole.Investor => "出资人",
        PartyRole.Platform => "平台企业",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "unknown role"),
    };

    public static string Of(Relation relation) => relation switch
    {
        Relation.Spouse => "配偶",
        Relation.Parent => "父母",
        Relation.Child => "子女",
        Relation.Sibling => "兄弟姐妹",
        Relation.Grandparent => "祖父母、外祖父母",
        Relation.Grandchild => "孙子女、外孙子女",
        Relation.OtherDependant => "其他被扶养人",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "unknown relation"),
    };

    public static string Of(ClaimType type) => type switch
    {
        ClaimType.UnpaidWages => "拖欠的工资",
        ClaimType.OvertimePay => "加班费",
        ClaimType.DoubleWageNoContract => "未签订书面劳动合同的二倍工资差额",
        ClaimType.EconomicCompensation => "解除或者终止劳动合同的经济补偿",
        ClaimType.UnlawfulDismissalDamages => "违法解除劳动合同赔偿金",
        ClaimType.UnusedAnnualLeave => "未休年休假工资报酬",
        ClaimType.Allowance => "津贴、补贴",
        ClaimType.SickPay => "病假工资",
        ClaimType.Maternity => "生育待遇",
        ClaimType.WorkInjury => "工伤保险待遇",
        ClaimType.WorkInjuryDeath => "因工死亡保险待遇",
        ClaimType.SocialInsuranceLoss => "社会保险待遇损失",
        ClaimType.SocialInsuranceArrears => "补缴社会保险",
        ClaimType.Bonus => "奖金",
        ClaimType.NonCompete => "竞业限制补偿或者违约金",
        ClaimType.TrainingFee => "培训费用或者服务期违约金",
        ClaimType.ReturnOfProperty => "返还财物、办理交接",
        ClaimType.TerminationCertificate => "出具解除或者终止劳动合同的证明",
        ClaimType.LabourRelation => "确认劳动关系",
        ClaimType.Reinstatement => "继续履行劳动合同",
        ClaimType.Other => "其他请求",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "unknown type"),
    };

    public static string Of(FailureGround ground) => ground switch
    {
        FailureGround.Refused => "一方明确拒绝继续调解",
        FailureGround.Deadlock => "双方分歧较大，无法达成一致",
        FailureGround.LiabilityDisputed => "双方对责任分担存在分歧",
        FailureGround.LostContact => "无法联系一方当事人",
        FailureGround.TermExpired => "调解期限届满",
        FailureGround.RefusedToSign => "一方拒绝签署调解协议",
        FailureGround.SuspectedFalseMediation => "涉嫌虚假调解",
        FailureGround.Other => "其他原因",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "unknown ground"),
    };

    public static string Of(RejectionGround ground) => ground switch
    {
        RejectionGround.OutOfScope => "不属于调解范围",
        RejectionGround.OutsideJurisdiction => "不属于本组织管辖",
        RejectionGround.Refused => "一方当事人不同意调解",
        RejectionGround.Unreachable => "无法联系被申请人",
        RejectionGround.NoReplyInTime => "被申请人逾期未答复",
        RejectionGround.NotSupplemented => "申请人未按要求补正",
        RejectionGround.BeforeAnotherBody => "争议已由其他机构受理",
        RejectionGround.Duplicate => "重复申请",
        RejectionGround.Other => "其他原因",
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "unknown ground"),
    };

    public static string Of(PaymentManner manner) => manner switch
    {
        PaymentManner.BankTransfer => "银行转账",
        PaymentManner.Cash => "现金",
        PaymentManner.MobilePayment => "移动支付",
        PaymentManner.InKind => "履行行为",
        _ => throw new ArgumentOutOfRangeException(nameof(manner), manner, "unknown manner"),
    };

    public static string Of(ConfirmationRoute route) => route switch
    {
        ConfirmationRoute.ArbitrationReview => "仲裁调解书",
        ConfirmationRoute.CourtConfirmation => "司法确认裁定书",
        ConfirmationRoute.CourtWrit => "民事调解书",
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, "unknown route"),
    };

    public static string Of(ApplicantOutcome outcome) => outcome switch
    {
        ApplicantOutcome.Pending => "尚无结果",
        ApplicantOutcome.Agreed => "达成协议",
        ApplicantOutcome.PartlyAgreed => "部分达成协议",
        ApplicantOutcome.SettledOnTheSpot => "当场履行",
        ApplicantOutcome.Failed => "调解不成",
        ApplicantOutcome.Withdrawn => "撤回申请",
        ApplicantOutcome.SplitOff => "另案处理",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "unknown outcome"),
    };

    public static string? Lines(IEnumerable<string?> parts)
    {
        var all = string.Join('\n', parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return all.Length == 0 ? null : all;
    }
}
