namespace Mediation.Domain.Referrals;

/// <summary>What a referral came to, as the receiver says it. Stored and sent by name; a name is never reused.</summary>
public enum ReferralOutcome
{
    Agreed,
    PartlyAgreed,
    SettledOnTheSpot,
    MediationFailed,
    Withdrawn,

    /// <summary>The mediation body did not take it on: no consent, out of scope.</summary>
    NotMediated,

    /// <summary>The body took the matter on and goes on under a number of its own.</summary>
    Registered,

    /// <summary>The body will not take it on.</summary>
    NotRegistered,

    /// <summary>Confirmed, by the instrument named.</summary>
    Granted,
    Refused,

    /// <summary>Help was given.</summary>
    Assisted,
    NotAssisted,
}

/// <summary>Which outcomes answer which purpose.</summary>
public static class ReferralOutcomes
{
    public static bool Answers(this ReferralOutcome outcome, ReferralPurpose purpose) => purpose switch
    {
        ReferralPurpose.Entrust => outcome is ReferralOutcome.Agreed or ReferralOutcome.PartlyAgreed or ReferralOutcome.SettledOnTheSpot
            or ReferralOutcome.MediationFailed or ReferralOutcome.Withdrawn or ReferralOutcome.NotMediated,
        ReferralPurpose.HandOver => outcome is ReferralOutcome.Registered or ReferralOutcome.NotRegistered or ReferralOutcome.Withdrawn,
        ReferralPurpose.ArbitrationReview or ReferralPurpose.JudicialConfirmation =>
            outcome is ReferralOutcome.Granted or ReferralOutcome.Refused or ReferralOutcome.NotRegistered or ReferralOutcome.Withdrawn,
        ReferralPurpose.Assist => outcome is ReferralOutcome.Assisted or ReferralOutcome.NotAssisted or ReferralOutcome.Withdrawn,
        _ => false,
    };
}
