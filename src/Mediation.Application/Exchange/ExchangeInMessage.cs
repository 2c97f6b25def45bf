using Mediation.Domain.Exchange;

namespace Mediation.Application.Exchange;

public enum InState
{
    /// <summary>Attachments are still to come; it counts as taken when they are all there.</summary>
    Waiting,
    Applied,
    Refused,
}

/// <summary>A message that came from a partner, with the receipt it was given. It is never removed: it is one half of the ledger.</summary>
public sealed class ExchangeInMessage
{
    private ExchangeInMessage()
    {
    }

    public ExchangeInMessage(ExchangePartnerId partner, ExchangeMessage message, string payload, string contentHash, string hash, DateTimeOffset now)
    {
        (Id, PartnerId, Type, From, To) = (message.Id, partner, message.Type, message.From, message.To);
        (Subject, Sequence, At) = (message.Subject, message.Sequence, message.At);
        (Payload, ContentHash, Hash, ReceivedAt) = (payload, contentHash, hash, now);
    }

    public ExchangePartnerId PartnerId { get; private set; }

    /// <summary>Unique per partner: nobody can take the id of another's message.</summary>
    public Guid Id { get; private set; }

    public string Type { get; private set; } = "";

    public string From { get; private set; } = "";

    public string To { get; private set; } = "";

    public Guid Subject { get; private set; }

    public int Sequence { get; private set; }

    /// <summary>When it was posted, by the sender's clock.</summary>
    public DateTimeOffset At { get; private set; }

    public string Payload { get; private set; } = "";

    /// <summary>SHA-256 of the payload, by which a repeat is known.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>SHA-256 of the signed message as it first came.</summary>
    public string Hash { get; private set; } = "";

    public InState State { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public DateTimeOffset? TakenAt { get; private set; }

    public string? Code { get; private set; }

    /// <summary>The state its subject was in after it.</summary>
    public string? SubjectState { get; private set; }

    /// <summary>What every repeat is answered with, byte for byte.</summary>
    public string? Receipt { get; private set; }

    public void Take(ReadingResult result, string receipt, DateTimeOffset now) =>
        (State, Code, SubjectState, Receipt, TakenAt) = (result.Applied ? InState.Applied : InState.Refused, result.Code, result.State, receipt, now);
}
