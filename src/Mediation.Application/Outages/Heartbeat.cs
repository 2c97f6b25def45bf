namespace Mediation.Application.Outages;

/// <summary>A sign of life that a node left in the database: it ran, and could write.</summary>
public sealed class Heartbeat
{
    public const int NodeMaxLength = 100;

    private Heartbeat()
    {
    }

    public Heartbeat(string node, DateTimeOffset at) => (Node, At) = (node, at);

    public string Node { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
