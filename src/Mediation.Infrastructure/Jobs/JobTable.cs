using Hangfire;
using Hangfire.Storage;
using Mediation.Application.Common;

namespace Mediation.Infrastructure.Jobs;

internal sealed class JobTable(IReadOnlyList<ScheduledJob> schedule, JobStorage storage) : IJobTable
{
    public IReadOnlyList<PlannedJob> All()
    {
        using var connection = storage.GetConnection();
        var next = connection.GetRecurringJobs().ToDictionary(job => job.Id, job => job.NextExecution);
        return [.. schedule.Select(job => new PlannedJob(job.Id, job.Cron, InUtc(next.GetValueOrDefault(job.Id))))];
    }

    private static DateTimeOffset? InUtc(DateTime? at) => at is { } known ? new DateTimeOffset(DateTime.SpecifyKind(known, DateTimeKind.Utc)) : null;
}
