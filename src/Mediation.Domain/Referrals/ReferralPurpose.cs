namespace Mediation.Domain.Referrals;

/// <summary>What the receiver is asked to do.</summary>
public enum ReferralPurpose
{
    /// <summary>委托/委派调解: to mediate and send the result back.</summary>
    Entrust,

    /// <summary>移送: to take over what this body cannot settle: a failed mediation, a breach, what is not its affair.</summary>
    HandOver,

    /// <summary>仲裁审查: to review an agreement on joint application (办案规则 §74).</summary>
    ArbitrationReview,

    /// <summary>司法确认: to confirm an agreement on joint application (民事诉讼法 §205).</summary>
    JudicialConfirmation,

    /// <summary>协助: legal aid, support of a suit, bringing the employer to the table.</summary>
    Assist,
}

/// <summary>Which of the two bodies takes a step.</summary>
public enum ReferralSide
{
    Sender,
    Receiver,
}
