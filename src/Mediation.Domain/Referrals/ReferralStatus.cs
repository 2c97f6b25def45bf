namespace Mediation.Domain.Referrals;

/// <summary>Where a referral stands. Stored and sent by name; a name is never reused.</summary>
public enum ReferralStatus
{
    Draft,
    Discarded,
    Sent,

    /// <summary>签收: somebody of the receiver signed for it; return clocks count from that day.</summary>
    Received,

    /// <summary>Recalled, but the receiver has not yet said that it did not accept before.</summary>
    Recalling,
    Recalled,
    Accepted,
    Returned,
    UnderWay,
    ResultSent,
    ResultAcknowledged,

    /// <summary>The sender took it back after it was taken on: the matter ended elsewhere.</summary>
    Withdrawn,
    Closed,

    /// <summary>The receiver stayed silent, and the matter went to another body.</summary>
    Reassigned,
}

/// <summary>What somebody does to a referral. An action not listed for a status in <see cref="ReferralLifecycle"/> is refused.</summary>
public enum ReferralAction
{
    Send,
    Discard,
    Receive,
    Accept,
    Return,
    Recall,
    Reassign,
    ConfirmRecall,
    Begin,
    Extend,
    SendResult,
    Withdraw,
    SendBackResult,
    AcknowledgeResult,
    Close,
}
