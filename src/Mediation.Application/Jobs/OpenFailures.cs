using Mediation.Application.Common;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Jobs;

/// <summary>What a job still owed when its run began, so that a success is asked about only where there was a failure.</summary>
public sealed class OpenFailures
{
    private readonly string _job;
    private readonly string _kind;
    private readonly HashSet<Guid> _left;

    private OpenFailures(string job, string kind, HashSet<Guid> left) => (_job, _kind, _left) = (job, kind, left);

    public static async Task<OpenFailures> OfAsync(IAppDb db, string job, string kind, CancellationToken ct) => new(job, kind, await db.JobFailures
        .Where(failure => failure.Job == job && failure.SubjectKind == kind && failure.ResolvedAt == null)
        .Select(failure => failure.SubjectId).ToHashSetAsync(ct));

    /// <summary>The job succeeded with it.</summary>
    public Task ClearAsync(IJobFailures failures, Guid subject, CancellationToken ct) =>
        _left.Remove(subject) ? failures.ClearAsync(_job, _kind, subject, ct) : Task.CompletedTask;

    /// <summary>It failed again, or was not tried: it stays owed.</summary>
    public void Keep(Guid subject) => _left.Remove(subject);

    /// <summary>What the whole run did not meet again is nothing the job has to do any more.</summary>
    public async Task ClearRestAsync(IJobFailures failures, CancellationToken ct)
    {
        foreach (var subject in _left)
        {
            await failures.ClearAsync(_job, _kind, subject, ct);
        }

        _left.Clear();
    }
}
