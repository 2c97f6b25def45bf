using Hangfire;
using Hangfire.Storage;
using Mediation.Application.Common;
using Microsoft.Extensions.Hosting;

namespace Mediation.Infrastructure.Jobs;

/// <summary>Puts the schedule into Hangfire at start, takes out what is no longer in it, and can run all of it at once.</summary>
internal sealed class RecurringJobs(IReadOnlyList<ScheduledJob> schedule, IRecurringJobManager jobs, JobStorage storage, IServiceProvider services)
    : IHostedService, IJobsNow
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var options = new RecurringJobOptions { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai") };
        foreach (var job in schedule)
        {
            try
            {
                job.Register(jobs, options);
            }
            catch (ArgumentException)
            {
                throw new StartRefusedException($"{JobOptions.Section}:{nameof(JobOptions.Times)}:{job.Id} is not a time; write it like */5 * * * *.");
            }
        }

        using var connection = storage.GetConnection();
        foreach (var gone in connection.GetRecurringJobs().Select(job => job.Id).Except(schedule.Select(job => job.Id)))
        {
            jobs.RemoveIfExists(gone);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task RunAllAsync(CancellationToken ct)
    {
        List<Exception> failed = [];
        foreach (var job in schedule)
        {
            try
            {
                await job.RunNowAsync(services, ct);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Recorded by its runner; the other jobs have their own work to do.
                failed.Add(failure);
            }
        }

        if (failed.Count > 0)
        {
            throw new AggregateException(failed);
        }
    }
}
