namespace Mediation.Domain.Notices;

/// <summary>How far one notice came on one channel. Stored and sent by name; a name is never reused.</summary>
public enum AttemptOutcome
{
    /// <summary>Saved before the call; whoever finds it so after a while calls again under the same key.</summary>
    Calling,

    /// <summary>Taken over by the gateway, laid into the inbox, or given to the office as a letter.</summary>
    Accepted,

    /// <summary>Not taken over, for now.</summary>
    Unreachable,

    /// <summary>Not taken over, for good.</summary>
    Refused,

    /// <summary>There is no way to this recipient on this channel, e.g. no number.</summary>
    NoAddress,

    /// <summary>Known to have arrived.</summary>
    Delivered,

    /// <summary>The operator reports that it did not arrive.</summary>
    Failed,

    /// <summary>The operator gave up, e.g. because the phone stayed off.</summary>
    Expired,

    /// <summary>Taken over, and nobody said within the time that it arrived.</summary>
    Unconfirmed,
}

/// <summary>What a receipt says of a message that was taken over.</summary>
public enum ReceiptStatus
{
    Delivered,
    Failed,
    Expired,
}
