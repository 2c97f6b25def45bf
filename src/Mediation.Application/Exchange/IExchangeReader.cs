namespace Mediation.Application.Exchange;

/// <summary>A feature that takes messages. It runs in the transaction that records the message as received: both or neither.</summary>
public interface IExchangeReader
{
    bool Reads(string type);

    /// <summary>Applies the message or refuses it. A refusal is an answer too and is final; throwing means not taken, and the sender repeats.</summary>
    Task<ReadingResult> ReadAsync(ExchangeMessage message, CancellationToken ct);

    /// <summary>The partner acknowledged what was sent; its receipt is verified and stored in this transaction.</summary>
    Task AcknowledgedAsync(ExchangeMessage sent, ExchangeReceipt receipt, CancellationToken ct);
}

/// <summary>What became of a message.</summary>
/// <param name="Applied">False when it was refused.</param>
/// <param name="Code">Why it was refused.</param>
/// <param name="State">The state its subject is in after it, for the receipt.</param>
public sealed record ReadingResult(bool Applied, string? Code, string? State);

/// <summary>The signed acknowledgement of a message.</summary>
/// <param name="MessageId">The message.</param>
/// <param name="Hash">SHA-256 of the signed message as it was received, hexadecimal in lower case.</param>
/// <param name="Applied">False when it was refused, for good.</param>
/// <param name="Code">Why it was refused.</param>
/// <param name="State">The state its subject was in after it.</param>
/// <param name="At">When it was taken, by the receiver's clock.</param>
/// <param name="Jws">The receipt as it was signed: the proof.</param>
public sealed record ExchangeReceipt(Guid MessageId, string Hash, bool Applied, string? Code, string? State, DateTimeOffset At, string Jws);
