namespace Mediation.Application.History;

/// <summary>An event that somebody outside must hear of, written in the save that caused it. Delivery reads it from here.</summary>
public sealed class OutboxMessage
{
    private OutboxMessage()
    {
    }

    public OutboxMessage(Guid id, Guid streamId, int sequence, string @event, string payload, DateTimeOffset at) =>
        (Id, StreamId, Sequence, Event, Payload, At) = (id, streamId, sequence, @event, payload, at);

    public Guid Id { get; private set; }

    public Guid StreamId { get; private set; }

    /// <summary>Number of the history entry that says the same.</summary>
    public int Sequence { get; private set; }

    public string Event { get; private set; } = "";

    public string Payload { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Everybody concerned has a notice of it, or nobody is concerned.</summary>
    public void MarkSent(DateTimeOffset at) => SentAt ??= at;
}
