namespace Mediation.Application.Common;

/// <summary>What the host asks of the history: where it ends, and whether it is unbroken.</summary>
public interface IHistoryGuard
{
    /// <summary>The instant of the newest entry, or null when there is none; the platform's clock never lies before it.</summary>
    Task<DateTimeOffset?> NewestEntryAtAsync(CancellationToken ct);

    /// <summary>Checks every chain.</summary>
    /// <param name="report">Receives one plain sentence per finding.</param>
    /// <param name="ct">Ends the check early.</param>
    /// <returns>False when any chain is broken.</returns>
    Task<bool> VerifyAsync(Action<string> report, CancellationToken ct);
}
