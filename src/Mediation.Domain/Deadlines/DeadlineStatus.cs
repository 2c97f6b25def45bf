namespace Mediation.Domain.Deadlines;

public enum DeadlineStatus
{
    Running,

    /// <summary>中止: stands still and cannot run out.</summary>
    Paused,

    /// <summary>What had to be done was done, in time or late.</summary>
    Met,

    /// <summary>No longer matters, for a recorded reason.</summary>
    Stopped,
}
