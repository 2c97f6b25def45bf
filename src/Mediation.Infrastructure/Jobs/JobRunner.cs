using Hangfire;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Jobs;

/// <summary>Runs a job in a scope of its own, on behalf of the platform, and writes down how it went. One that throws is listed and runs again.</summary>
public sealed class JobRunner<TJob>(IServiceScopeFactory scopes, IReadOnlyList<ScheduledJob> schedule, IJobFailures failures, TimeProvider clock)
    where TJob : IPlatformJob
{
    private readonly string _id = schedule.OfType<ScheduledJob<TJob>>().First().Id;

    // The schedule itself is the best retry; a job that runs once a night is tried some more times before the next.
    [AutomaticRetry(Attempts = 3, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public async Task RunAsync(CancellationToken ct)
    {
        var runs = new JobRuns(scopes);
        var run = await runs.BeginAsync(_id, ct);
        var began = clock.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        var report = scope.ServiceProvider.GetRequiredService<JobReport>();
        try
        {
            await ActivatorUtilities.GetServiceOrCreateInstance<TJob>(scope.ServiceProvider).RunAsync(ct);
        }
        catch (Exception failure)
        {
            // What stops the job may have stopped its token too: the record is written all the same.
            await runs.EndAsync(run, JobReport.CodeOf(failure), clock.GetElapsedTime(began), report.Counts, CancellationToken.None);
            await failures.NoteAsync(_id, JobSubjects.Job, Guid.Empty, JobReport.CodeOf(failure), CancellationToken.None);
            throw;
        }

        await runs.EndAsync(run, failureCode: null, clock.GetElapsedTime(began), report.Counts, ct);
        await failures.ClearAsync(_id, JobSubjects.Job, Guid.Empty, ct);
    }
}
