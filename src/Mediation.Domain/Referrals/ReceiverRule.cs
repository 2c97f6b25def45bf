using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Referrals;

/// <summary>Which kind of body can be asked for what, so that nobody sends a dispute where nobody may take it.</summary>
[LegalBasis("民事诉讼法 §205")]
[LegalBasis("劳动人事争议仲裁办案规则 §74")]
public static class ReceiverRule
{
    public static bool MayReceive(AgencyKind receiver, ReferralChain chain, ReferralPurpose purpose) => purpose switch
    {
        // 调解仲裁法 §10: mediation is done by the union's and the justice bureau's organisations, the federations, and streets.
        ReferralPurpose.Entrust => receiver is AgencyKind.TradeUnion or AgencyKind.Justice or AgencyKind.EnterpriseFederation
            or AgencyKind.IndustryCommerceFederation or AgencyKind.Other,
        ReferralPurpose.ArbitrationReview => receiver == AgencyKind.ArbitrationCommission && chain == ReferralChain.Arbitration,
        ReferralPurpose.JudicialConfirmation => receiver == AgencyKind.Court && chain == ReferralChain.Court,
        _ => chain switch
        {
            ReferralChain.Arbitration => receiver == AgencyKind.ArbitrationCommission,
            ReferralChain.Court => receiver == AgencyKind.Court,
            ReferralChain.Petition => receiver == AgencyKind.Petition,
            ReferralChain.LegalAid => receiver is AgencyKind.LegalAid or AgencyKind.Justice or AgencyKind.TradeUnion,
            ReferralChain.LabourInspection => receiver is AgencyKind.LabourInspection or AgencyKind.HumanResources,
            ReferralChain.Hotline12345 or ReferralChain.Hotline12351 => receiver == AgencyKind.Hotline,
            ReferralChain.OtherUnion => receiver == AgencyKind.TradeUnion,
            ReferralChain.ProsecutionSupport => receiver == AgencyKind.Procuratorate,
            ReferralChain.EmployerSide => receiver is AgencyKind.EnterpriseFederation or AgencyKind.IndustryCommerceFederation,
            ReferralChain.PublicSecurity => receiver is AgencyKind.HumanResources or AgencyKind.LabourInspection,
            _ => false,
        },
    };
}
