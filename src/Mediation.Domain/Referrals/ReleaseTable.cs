using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using static Mediation.Domain.Referrals.ReleasedFields;

namespace Mediation.Domain.Referrals;

/// <summary>
/// The one table of what goes to whom and on what ground: the least set of fields for that receiver and purpose. A pair that is not listed
/// gets nothing.
/// </summary>
[LegalBasis("个人信息保护法 §6")]
[LegalBasis("个人信息保护法 §13")]
[LegalBasis("个人信息保护法 §23")]
public static class ReleaseTable
{
    private const ReleasedFields Dispute = ApplicantNames | ApplicantIdentity | ApplicantContact | RespondentParticulars | RespondentContact
        | Representatives | Employment | ClaimTotals | ClaimDetails | Facts | PriorityGroups | ReleasedFields.Papers;

    // A telephone is somebody's, and so is the name of a legal representative: neither goes without a ground for personal data.
    private const ReleasedFields Anonymous = RespondentParticulars | ClaimTotals;

    private static readonly Release[] Rows =
    [
        // To decide or confirm, the commission and the court need what their own forms ask for, and what was jointly confirmed.
        new(AgencyKind.ArbitrationCommission, ReferralPurpose.HandOver, Dispute | UndisputedFacts | CourseOfMediation, TransferGround.StatutoryDuty, "调解仲裁法 §28"),
        new(AgencyKind.ArbitrationCommission, ReferralPurpose.ArbitrationReview, Dispute | AgreementTerms | PaymentAccounts | CourseOfMediation, TransferGround.StatutoryDuty, "劳动人事争议仲裁办案规则 §74"),
        new(AgencyKind.Court, ReferralPurpose.HandOver, Dispute | UndisputedFacts | CourseOfMediation, TransferGround.StatutoryDuty, "民事诉讼法 §124"),
        new(AgencyKind.Court, ReferralPurpose.JudicialConfirmation, Dispute | AgreementTerms | PaymentAccounts | CourseOfMediation, TransferGround.StatutoryDuty, "民事诉讼法 §205"),

        // Another mediator starts from the application; what the first one heard stays with the first one.
        new(AgencyKind.TradeUnion, ReferralPurpose.Entrust, Dispute, TransferGround.SeparateConsent, "个人信息保护法 §23"),
        new(AgencyKind.TradeUnion, ReferralPurpose.HandOver, Dispute, TransferGround.SeparateConsent, "个人信息保护法 §23"),
        new(AgencyKind.Justice, ReferralPurpose.Entrust, Dispute, TransferGround.SeparateConsent, "个人信息保护法 §23"),
        new(AgencyKind.Other, ReferralPurpose.Entrust, Dispute, TransferGround.SeparateConsent, "个人信息保护法 §23"),

        new(AgencyKind.LabourInspection, ReferralPurpose.HandOver, Dispute & ~Representatives, TransferGround.SeparateConsent, "个人信息保护法 §23"),
        new(AgencyKind.HumanResources, ReferralPurpose.HandOver, Dispute & ~Representatives, TransferGround.SeparateConsent, "个人信息保护法 §23"),
        new(AgencyKind.LegalAid, ReferralPurpose.Assist, Dispute | CourseOfMediation, TransferGround.SeparateConsent, "个人信息保护法 §23"),
        new(AgencyKind.Justice, ReferralPurpose.Assist, Dispute | CourseOfMediation, TransferGround.SeparateConsent, "个人信息保护法 §23"),
        new(AgencyKind.TradeUnion, ReferralPurpose.Assist, Dispute | CourseOfMediation, TransferGround.SeparateConsent, "个人信息保护法 §23"),
        new(AgencyKind.Procuratorate, ReferralPurpose.Assist, Dispute | CourseOfMediation, TransferGround.SeparateConsent, "个人信息保护法 §23"),
        new(AgencyKind.Petition, ReferralPurpose.HandOver, ApplicantNames | ApplicantContact | RespondentParticulars | ClaimTotals | Facts, TransferGround.SeparateConsent, "个人信息保护法 §23"),

        // Who brings the employer to the table needs the employer, not the workers.
        new(AgencyKind.EnterpriseFederation, ReferralPurpose.Assist, Anonymous, TransferGround.NoPersonalData, "个人信息保护法 §6"),
        new(AgencyKind.IndustryCommerceFederation, ReferralPurpose.Assist, Anonymous, TransferGround.NoPersonalData, "个人信息保护法 §6"),
        new(AgencyKind.EnterpriseFederation, ReferralPurpose.Entrust, Dispute, TransferGround.SeparateConsent, "个人信息保护法 §23"),
        new(AgencyKind.IndustryCommerceFederation, ReferralPurpose.Entrust, Dispute, TransferGround.SeparateConsent, "个人信息保护法 §23"),
    ];

    // The sender of an entrusted matter knows the people already; it gets the result its own procedure needs.
    private static readonly Release[] Results =
    [
        new(AgencyKind.ArbitrationCommission, ReferralPurpose.Entrust, ApplicantNames | ClaimDetails | UndisputedFacts | AgreementTerms | CourseOfMediation | ReleasedFields.Papers, TransferGround.StatutoryDuty, "劳动人事争议仲裁办案规则 §69"),
        new(AgencyKind.Court, ReferralPurpose.Entrust, ApplicantNames | ClaimDetails | UndisputedFacts | AgreementTerms | CourseOfMediation | ReleasedFields.Papers, TransferGround.StatutoryDuty, "最高人民法院关于人民法院特邀调解的规定 §26"),
        new(AgencyKind.Petition, ReferralPurpose.Entrust, ClaimTotals | AgreementTerms | CourseOfMediation, TransferGround.StatutoryDuty, "信访工作条例 §33"),
        new(AgencyKind.Hotline, ReferralPurpose.Entrust, ClaimTotals | CourseOfMediation, TransferGround.StatutoryDuty, "北京市接诉即办工作条例 §15"),
    ];

    private static readonly Release AnyResult = new(
        AgencyKind.Other, ReferralPurpose.Entrust, ClaimTotals, TransferGround.NoPersonalData, "个人信息保护法 §6");

    public static IReadOnlyList<Release> All => Rows;

    /// <summary>What goes with a referral; null where nothing may.</summary>
    public static Release? For(AgencyKind receiver, ReferralPurpose purpose) =>
        Array.Find(Rows, row => row.To == receiver && row.Purpose == purpose);

    /// <summary>What goes back with the result of mediation; a body of another kind learns only how it ended.</summary>
    public static Release ForResult(AgencyKind sender) => Array.Find(Results, row => row.To == sender) ?? AnyResult with { To = sender };
}

/// <summary>What one kind of body gets for one purpose.</summary>
/// <param name="Citation">Act and article of the ground.</param>
public sealed record Release(AgencyKind To, ReferralPurpose Purpose, ReleasedFields Fields, TransferGround Ground, string Citation)
{
    public bool Includes(ReleasedFields field) => (Fields & field) == field;

    /// <summary>Whether anything of a person may stand in it, be it of somebody who acts for an organisation.</summary>
    public bool HasPeople => Ground != TransferGround.NoPersonalData;

    /// <summary>A respondent may be a natural person too; who gets no personal data gets organisations only.</summary>
    public bool MayName(bool isOrganisation) => isOrganisation || HasPeople;
}
