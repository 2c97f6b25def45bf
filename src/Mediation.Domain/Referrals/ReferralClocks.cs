using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Referrals;

/// <summary>
/// Which clocks a hand-over starts, by chain, stage and purpose. Where no text sets a time for saying whether a body takes the matter on,
/// the three working days of the court platform are used by analogy: silence must be noticed everywhere.
/// </summary>
[LegalBasis("人民法院在线调解规则 §15")]
[LegalBasis("民事诉讼法 §126")]
[LegalBasis("劳动人事争议仲裁办案规则 §69")]
[LegalBasis("劳动人事争议仲裁办案规则 §70")]
[LegalBasis("最高人民法院关于人民法院特邀调解的规定 §27")]
public static class ReferralClocks
{
    /// <summary>Until when the receiver must say whether it takes the matter on; counts from the day it entered the receiver's system.</summary>
    public static ClockId ToConfirm(ReferralChain chain, ReferralPurpose purpose) => (chain, purpose) switch
    {
        (ReferralChain.Arbitration, ReferralPurpose.HandOver) => ClockId.C2,
        (ReferralChain.Court, ReferralPurpose.HandOver) => ClockId.D6,
        (_, ReferralPurpose.JudicialConfirmation) => ClockId.B4Accept,
        (ReferralChain.LegalAid, ReferralPurpose.Assist) => ClockId.E3Decide,
        (ReferralChain.Petition, _) => ClockId.E5Misrouted,
        _ => ClockId.D4Confirm,
    };

    /// <summary>Until when the result must be back; counts from the day the receiver signed for the matter. Null where nothing sets a time.</summary>
    public static ClockId? ToReturn(ReferralChain chain, ReferralPurpose purpose, EntrustedStage stage) => (purpose, stage, chain) switch
    {
        (ReferralPurpose.Entrust, EntrustedStage.BeforeArbitrationAcceptance, _) => ClockId.C8,
        (ReferralPurpose.Entrust, EntrustedStage.BeforeHearing, _) => ClockId.C9,
        (ReferralPurpose.Entrust, EntrustedStage.BeforeCourtRegistration, _) => ClockId.D1,
        (ReferralPurpose.Entrust, EntrustedStage.AfterCourtRegistration, _) => ClockId.D2,
        (ReferralPurpose.Entrust, EntrustedStage.AfterCourtRegistrationSimplified, _) => ClockId.D2Simplified,
        (ReferralPurpose.Entrust, _, ReferralChain.Hotline12345) => ClockId.E1,
        (ReferralPurpose.Entrust, _, ReferralChain.Hotline12351) => ClockId.E2,
        _ => null,
    };

    /// <summary>Until when the body must finish what it took on; counts from the day it did.</summary>
    public static ClockId? ToFinish(ReferralChain chain, ReferralPurpose purpose) => (chain, purpose) switch
    {
        (_, ReferralPurpose.ArbitrationReview) => ClockId.B2,
        (_, ReferralPurpose.JudicialConfirmation) => ClockId.B4Decide,
        (ReferralChain.LegalAid, ReferralPurpose.Assist) => ClockId.E3Assign,
        (ReferralChain.LabourInspection, ReferralPurpose.HandOver) => ClockId.E4Investigate,
        _ => null,
    };

    /// <summary>A stage belongs to the chain that has it: guessing it would start the wrong clock (edge case 31).</summary>
    public static bool Fits(this EntrustedStage stage, ReferralChain chain, ReferralPurpose purpose) => stage switch
    {
        EntrustedStage.BeforeArbitrationAcceptance or EntrustedStage.BeforeHearing =>
            chain == ReferralChain.Arbitration && purpose == ReferralPurpose.Entrust,
        EntrustedStage.BeforeCourtRegistration or EntrustedStage.AfterCourtRegistration or EntrustedStage.AfterCourtRegistrationSimplified =>
            chain == ReferralChain.Court && purpose == ReferralPurpose.Entrust,
        _ => purpose != ReferralPurpose.Entrust || chain is not (ReferralChain.Arbitration or ReferralChain.Court),
    };
}
