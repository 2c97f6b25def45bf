using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Papers;

/// <summary>What a letter of hand-over is called, and what it asks for, by purpose and chain.</summary>
internal static class LetterWords
{
    /// <summary>Before a suit is registered a court assigns (委派), afterwards it entrusts (委托): 特邀调解规定 §2.</summary>
    public static (string Zh, string En) Title(ReferralPurpose purpose, ReferralChain chain, EntrustedStage stage) => (purpose, chain) switch
    {
        (ReferralPurpose.Entrust, _) when stage == EntrustedStage.BeforeCourtRegistration => ("委派调解函", "Letter assigning mediation"),
        (ReferralPurpose.Entrust, _) => ("委托调解函", "Letter of entrustment to mediate"),
        (ReferralPurpose.ArbitrationReview, _) => ("仲裁审查申请移送函", "Letter with a joint application for arbitration review"),
        (ReferralPurpose.JudicialConfirmation, _) => ("司法确认申请移送函", "Letter with a joint application for judicial confirmation"),
        (ReferralPurpose.Assist, ReferralChain.LegalAid) => ("法律援助转介函", "Letter asking for legal aid"),
        (ReferralPurpose.Assist, ReferralChain.ProsecutionSupport) => ("支持起诉转介函", "Letter asking to support a suit"),
        (ReferralPurpose.Assist, _) => ("协助调解函", "Letter asking for assistance"),
        (_, ReferralChain.Arbitration or ReferralChain.Court or ReferralChain.LabourInspection or ReferralChain.PublicSecurity) =>
            ("案件移送函", "Letter of transfer of a case"),
        (_, ReferralChain.Petition) => ("信访事项移送函", "Letter of transfer of a petition"),
        _ => ("移送函", "Letter of transfer"),
    };

    public static string Asked(ReferralPurpose purpose, ReferralChain chain) => (purpose, chain) switch
    {
        (ReferralPurpose.Entrust, _) => "请对上述争议进行调解，并将调解结果连同有关材料函复我单位。",
        (ReferralPurpose.ArbitrationReview, _) => "双方当事人共同申请对调解协议进行审查，请依法审查，并将结果函复我单位。",
        (ReferralPurpose.JudicialConfirmation, _) => "双方当事人共同申请确认调解协议有效，请依法审查，并将结果函复我单位。",
        (ReferralPurpose.Assist, ReferralChain.LegalAid) => "请审查是否给予法律援助，并将结果函复我单位。",
        (ReferralPurpose.Assist, ReferralChain.ProsecutionSupport) => "请审查是否支持起诉，并将结果函复我单位。",
        (ReferralPurpose.Assist, ReferralChain.EmployerSide) => "请协助联系用人单位参加调解，并将情况函复我单位。",
        (ReferralPurpose.Assist, _) => "请对上述争议的调解予以协助，并将情况函复我单位。",
        _ => "上述事项现移送你单位处理，请审查，并将是否受理及处理结果函复我单位。",
    };

    /// <summary>How it is counted, and the day it comes to if the letter is signed for on the day it is dated.</summary>
    public static string Term(StatutoryPeriod period, ReferralClock clock, DateOnly dated) =>
        $"{Counted(period, clock, dated)}；依据：{string.Join('、', period.LegalBasis)}{(clock.IsProvisional ? "；节假日安排公布后可能调整" : "")}";

    private static string Counted(StatutoryPeriod period, ReferralClock clock, DateOnly dated)
    {
        var due = PaperWords.Of(clock.DueOn);
        return (period.Unit, clock.Clock) switch
        {
            (PeriodUnit.AsAgreed, _) => $"至{due}",
            // 办案规则 §70: from the parties' consent, whenever the letter comes.
            (_, ClockId.C9) => $"自{PaperWords.Of(clock.StartOn)}双方同意调解之日起{Length(period)}，至{due}",
            _ => $"自收到之日起{Length(period)}；收到日期以送达回执为准，如于{PaperWords.Of(dated)}收到，至{due}",
        };
    }

    private static string Length(StatutoryPeriod period) => period.Unit switch
    {
        PeriodUnit.WorkingDay => $"{period.Length}个工作日内",
        PeriodUnit.Month => $"{period.Length}个月内",
        PeriodUnit.Year => $"{period.Length}年内",
        _ => $"{period.Length}日内",
    };
}
