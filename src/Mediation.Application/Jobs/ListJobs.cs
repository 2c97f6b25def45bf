using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Jobs;

/// <summary>Every recurring job: when it runs, how it went last, and how much it failed with and still owes.</summary>
[Requires(Permission.ReadJobs)]
public sealed record ListJobs : IRequest<IReadOnlyList<JobEntry>>;

public sealed record JobEntry(
    string Job, string Cron, DateTimeOffset? NextRunAt, JobRunView? LastRun, DateTimeOffset? LastSuccessAt, int OpenFailures);

public sealed record JobRunView(
    DateTimeOffset StartedAt, string Node, JobOutcome Outcome, long? DurationMs, string? FailureCode, IReadOnlyDictionary<string, long> Counts);

internal sealed class ListJobsHandler(IAppDb db, IJobTable table) : IRequestHandler<ListJobs, IReadOnlyList<JobEntry>>
{
    public async Task<IReadOnlyList<JobEntry>> Handle(ListJobs query, CancellationToken ct)
    {
        var last = await db.JobRuns.AsNoTracking()
            .GroupBy(run => run.Job)
            .Select(runs => runs.OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id).First())
            .ToDictionaryAsync(run => run.Job, ct);
        var succeeded = await db.JobRuns.Where(run => run.Outcome == JobOutcome.Succeeded)
            .GroupBy(run => run.Job).Select(runs => new { runs.Key, At = runs.Max(run => run.StartedAt) })
            .ToDictionaryAsync(runs => runs.Key, runs => runs.At, ct);
        var failures = await db.JobFailures.Where(failure => failure.ResolvedAt == null)
            .GroupBy(failure => failure.Job).Select(open => new { open.Key, Count = open.Count() })
            .ToDictionaryAsync(open => open.Key, open => open.Count, ct);
        return
        [
            .. table.All().OrderBy(job => job.Id, StringComparer.Ordinal).Select(job => new JobEntry(
                job.Id, job.Cron, job.NextRunAt, last.TryGetValue(job.Id, out var run) ? View(run) : null,
                succeeded.TryGetValue(job.Id, out var at) ? at : null, failures.GetValueOrDefault(job.Id))),
        ];
    }

    private static JobRunView View(JobRun run) => new(run.StartedAt, run.Node, run.Outcome, run.DurationMs, run.FailureCode, run.Counts);
}
