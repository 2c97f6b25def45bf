using Mediation.Domain.Exchange;

namespace Mediation.Application.Exchange;

public enum OutState
{
    /// <summary>To be sent, or sent and not acknowledged yet.</summary>
    Queued,

    /// <summary>The partner's receipt says that it was applied.</summary>
    Applied,

    /// <summary>The partner's receipt says that it was refused, for good.</summary>
    Refused,

    /// <summary>No receipt after days, or the envelope itself was turned away. Nothing follows it until somebody sends it again.</summary>
    Dead,
}

/// <summary>A message for a partner, from posting to its receipt. It is never removed: it is one half of the ledger.</summary>
public sealed class ExchangeOutMessage
{
    public const int TypeMaxLength = 100;
    public const int CodeMaxLength = 100;
    public const int StateMaxLength = 60;
    public const int HashLength = 64;
    public const int HolderMaxLength = 32;

    private ExchangeOutMessage()
    {
    }

    public ExchangeOutMessage(ExchangePartnerId partner, ExchangeMessage message, string payload, string contentHash, DateTimeOffset now)
    {
        (Id, PartnerId, Type, From, To) = (message.Id, partner, message.Type, message.From, message.To);
        (Subject, Sequence, At) = (message.Subject, message.Sequence, message.At);
        (Payload, ContentHash, PostedAt, NextTryAt) = (payload, contentHash, now, now);
    }

    public Guid Id { get; private set; }

    public ExchangePartnerId PartnerId { get; private set; }

    public string Type { get; private set; } = "";

    public string From { get; private set; } = "";

    public string To { get; private set; } = "";

    public Guid Subject { get; private set; }

    public int Sequence { get; private set; }

    /// <summary>As it stands in the message, by the platform's clock.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By the real clock, like all times of sending.</summary>
    public DateTimeOffset PostedAt { get; private set; }

    /// <summary>The CloudEvent that is signed and sent.</summary>
    public string Payload { get; private set; } = "";

    /// <summary>SHA-256 of the payload; the same however often it is signed anew.</summary>
    public string ContentHash { get; private set; } = "";

    public OutState State { get; private set; }

    public int Tries { get; private set; }

    /// <summary>First try since it was posted or sent again by hand.</summary>
    public DateTimeOffset? FirstTryAt { get; private set; }

    public DateTimeOffset? LastTryAt { get; private set; }

    public DateTimeOffset NextTryAt { get; private set; }

    /// <summary>Why the last try was in vain: a stable code.</summary>
    public string? LastError { get; private set; }

    public string? LeasedBy { get; private set; }

    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>When the partner first proved that it took the message.</summary>
    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>The partner's signed receipt: the proof.</summary>
    public string? Receipt { get; private set; }

    /// <summary>Why the partner refused it.</summary>
    public string? ReceiptCode { get; private set; }

    /// <summary>The state its subject was in at the partner.</summary>
    public string? ReceiptState { get; private set; }

    /// <returns>True the first time.</returns>
    public bool Acknowledge(ExchangeReceipt receipt, DateTimeOffset now)
    {
        var isFirst = AcknowledgedAt is null;
        AcknowledgedAt ??= now;
        (State, Receipt) = (receipt.Applied ? OutState.Applied : OutState.Refused, receipt.Jws);
        (ReceiptCode, ReceiptState, LastError) = (Cut(receipt.Code, CodeMaxLength), Cut(receipt.State, StateMaxLength), null);
        Tried(now);
        return isFirst;
    }

    public void Retry(string error, DateTimeOffset next, DateTimeOffset now)
    {
        (LastError, NextTryAt) = (Cut(error, CodeMaxLength), next);
        Tried(now);
    }

    public void Bury(string error, DateTimeOffset now)
    {
        (State, LastError) = (OutState.Dead, Cut(error, CodeMaxLength));
        Tried(now);
    }

    /// <summary>Sends it once more, whatever became of it: a partner that has it answers with its first receipt.</summary>
    public void Resend(DateTimeOffset now) => (State, Tries, FirstTryAt, NextTryAt, LastError) = (OutState.Queued, 0, null, now, null);

    private void Tried(DateTimeOffset now)
    {
        Tries++;
        FirstTryAt ??= now;
        (LastTryAt, LeasedBy, LeasedUntil) = (now, null, null);
    }

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..length];
}
