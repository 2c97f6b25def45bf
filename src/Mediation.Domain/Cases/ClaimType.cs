namespace Mediation.Domain.Cases;

/// <summary>What is asked for, finer than the cause of action (domain reference 5.3).</summary>
public enum ClaimType
{
    UnpaidWages,
    OvertimePay,
    DoubleWageNoContract,
    EconomicCompensation,
    UnlawfulDismissalDamages,
    UnusedAnnualLeave,
    Allowance,
    SickPay,
    Maternity,
    WorkInjury,
    WorkInjuryDeath,
    SocialInsuranceLoss,
    SocialInsuranceArrears,
    Bonus,
    NonCompete,
    TrainingFee,
    ReturnOfProperty,
    TerminationCertificate,
    LabourRelation,
    Reinstatement,
    Other,
}

public static class ClaimTypes
{
    /// <summary>劳动报酬: what is owed for work done.</summary>
    public static bool IsWage(this ClaimType type) =>
        type is ClaimType.UnpaidWages or ClaimType.OvertimePay or ClaimType.Bonus or ClaimType.Allowance or ClaimType.SickPay;

    /// <summary>Whether the claim may be raised without a sum of money.</summary>
    public static bool IsWithoutAmount(this ClaimType type) => type is ClaimType.ReturnOfProperty or ClaimType.TerminationCertificate
        or ClaimType.LabourRelation or ClaimType.Reinstatement or ClaimType.SocialInsuranceArrears or ClaimType.Other;
}
