namespace Mediation.Domain.Engagement;

/// <summary>How far a respondent came with an invitation. Each is reached once; a later one may come without those before it.</summary>
public enum FunnelStep
{
    Invited,

    /// <summary>A receipt says that a message of it arrived.</summary>
    Delivered,

    /// <summary>Somebody asked for the code. Looking at the address alone does not count: programs that preview links do that.</summary>
    Opened,

    /// <summary>The code was right.</summary>
    Identified,

    /// <summary>The claims were answered. Saying that the message was received is not that.</summary>
    Answered,
    Offered,
    SignedAgreement,
}

/// <summary>By what a respondent is approached.</summary>
public enum ApproachChannel
{
    Sms,
    Email,
    Letter,

    /// <summary>Somebody of the office calls.</summary>
    Phone,
}

/// <summary>Where the code of a visit came from.</summary>
public enum VisitProof
{
    Phone,
    Email,

    /// <summary>It is printed on the letter.</summary>
    Paper,
}
