namespace Mediation.Application.Common;

/// <summary>The recurring jobs of the platform and when each comes next.</summary>
public interface IJobTable
{
    IReadOnlyList<PlannedJob> All();
}

/// <param name="Id">Stable name.</param>
/// <param name="Cron">Minute, hour, day, month, weekday in Asia/Shanghai.</param>
/// <param name="NextRunAt">By the server's real clock; null on a node that does not know, because it runs no jobs.</param>
public sealed record PlannedJob(string Id, string Cron, DateTimeOffset? NextRunAt);
