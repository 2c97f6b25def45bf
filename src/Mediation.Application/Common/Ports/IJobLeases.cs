namespace Mediation.Application.Common;

/// <summary>Named leases for work that only one node may do at a time. A lease ends by itself: a killed node blocks nobody for longer.</summary>
public interface IJobLeases
{
    /// <summary>Takes the lease, or answers null at once when another node holds it.</summary>
    /// <param name="name">Stable, at most 100 characters.</param>
    /// <param name="duration">How long it holds without being renewed; by the nodes' real clocks, not by the training clock.</param>
    /// <param name="ct">Gives up early.</param>
    Task<IJobLease?> TryTakeAsync(string name, TimeSpan duration, CancellationToken ct);
}

/// <summary>A lease held; disposed it is given back.</summary>
public interface IJobLease : IAsyncDisposable
{
    /// <summary>Holds it for the whole duration from now on. False when it ended meanwhile: another node may be at work, so stop.</summary>
    Task<bool> RenewAsync(CancellationToken ct);
}
