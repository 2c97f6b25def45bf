using Mediation.Domain.Notices;

namespace Mediation.Application.Common;

/// <summary>
/// One way out of the building. A gateway calls once and says what came of it; trying again is ours alone. Sent twice under the same
/// attempt id it must not reach the recipient twice: a node killed after the call repeats it.
/// </summary>
public interface IMessageGateway
{
    NoticeChannel Channel { get; }

    /// <summary>Never throws for what the other side does; ends within the gateway's own time limit.</summary>
    Task<SendResult> SendAsync(OutboundMessage message, CancellationToken ct);
}

/// <param name="AttemptId">The idempotency key towards the gateway, and the Message-ID of an e-mail.</param>
/// <param name="To">Number, address or postal address in the clear: never to a log.</param>
/// <param name="Subject">Null for text messages.</param>
public sealed record OutboundMessage(Guid AttemptId, NoticeChannel Channel, string To, string? Subject, string Body, string Language)
{
    /// <summary>Names the attempt only: neither recipient nor text may reach a log by being printed.</summary>
    public override string ToString() => $"{Channel} {AttemptId}";
}

/// <summary>What one call of a gateway came to. Codes are stable and hold nobody's data.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>Taken over; that it arrived is a receipt of its own.</summary>
    /// <param name="Reference">What the other side calls it.</param>
    public sealed record Accepted(string? Reference) : SendResult;

    /// <summary>For good: the same message will be refused again.</summary>
    public sealed record Refused(string Code) : SendResult;

    /// <summary>For now, or nobody knows: to be tried again under the same key.</summary>
    public sealed record Unreachable(string Code) : SendResult;
}
