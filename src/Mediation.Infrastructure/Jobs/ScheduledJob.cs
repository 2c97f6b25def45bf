using Hangfire;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Jobs;

/// <summary>A recurring job and when it runs.</summary>
/// <param name="Id">Stable: renaming one leaves the old to be removed at the next start.</param>
/// <param name="Cron">Minute, hour, day, month, weekday in Asia/Shanghai.</param>
public abstract record ScheduledJob(string Id, string Cron)
{
    internal abstract void Register(IRecurringJobManager jobs, RecurringJobOptions options);

    internal abstract Task RunNowAsync(IServiceProvider services, CancellationToken ct);
}

/// <inheritdoc cref="ScheduledJob"/>
public sealed record ScheduledJob<TJob>(string Id, string Cron) : ScheduledJob(Id, Cron) where TJob : IPlatformJob
{
    internal override void Register(IRecurringJobManager jobs, RecurringJobOptions options) =>
        jobs.AddOrUpdate<JobRunner<TJob>>(Id, runner => runner.RunAsync(CancellationToken.None), Cron, options);

    internal override Task RunNowAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<JobRunner<TJob>>().RunAsync(ct);
}
