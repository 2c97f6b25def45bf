namespace Mediation.Domain.Common;

/// <summary>The unit of consistency, of versioning and of the history chain.</summary>
public abstract class AggregateRoot
{
    private readonly List<DomainEvent> _events = [];

    /// <summary>Raised by one with every saved change; what If-Match carries.</summary>
    public int Version { get; private set; }

    /// <summary>How many history entries this aggregate has; the last one has this sequence number.</summary>
    public int HistoryLength { get; private set; }

    /// <summary>Hash of the last history entry, hex; empty before the first.</summary>
    public string HistoryHead { get; private set; } = "";

    public IReadOnlyList<DomainEvent> PendingEvents => _events;

    protected void Raise(DomainEvent happened) => _events.Add(happened);

    /// <summary>Called by the save: the pending events are now entries up to <paramref name="length"/>.</summary>
    public void EventsWritten(int length, string head)
    {
        Version++;
        HistoryLength = length;
        HistoryHead = head;
        _events.Clear();
    }
}
