namespace Mediation.Domain.Notices;

/// <summary>A way a notice reaches somebody.</summary>
public enum NoticeChannel
{
    InApp,
    Sms,
    Email,

    /// <summary>A letter that somebody of the office prints and posts.</summary>
    Letter,
}

public enum NoticeState
{
    Queued,

    /// <summary>Tried at least once, and not known to have arrived.</summary>
    Underway,
    Confirmed,

    /// <summary>Every channel was tried in vain.</summary>
    Exhausted,

    /// <summary>No longer true, and never sent after that.</summary>
    Cancelled,
}

/// <summary>In what part somebody is told: each has ladders and words of its own.</summary>
public enum Audience
{
    Worker,
    Employer,

    /// <summary>Whoever acts for a party at that time.</summary>
    Agent,
    Mediator,
    Head,
    Liaison,

    /// <summary>The heads of the agency above.</summary>
    Supervisor,
}

public enum RecipientKind
{
    /// <summary>Somebody who signs in.</summary>
    Account,
    Party,
    Representative,

    /// <summary>A liaison who does not sign in, reached by telephone or e-mail.</summary>
    Liaison,
}

/// <summary>Whom a notice is for. Where it reaches him is looked up when it is sent, so that a corrected number is used.</summary>
public sealed record Recipient(RecipientKind Kind, Guid Id);
