using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Jobs;

/// <summary>Writes runs down on a connection of their own, whatever became of the job's.</summary>
internal sealed class JobRuns(IServiceScopeFactory scopes)
{
    public async Task<Guid> BeginAsync(string job, CancellationToken ct)
    {
        await using var scope = Open(out var db);
        var now = scope.ServiceProvider.GetRequiredService<PlatformTime>().Now;
        var run = new JobRun(Guid.CreateVersion7(), job, ThisNode.Name, now);
        db.JobRuns.Add(run);
        await db.SaveChangesAsync(ct);
        await ForgetOldAsync(db, job, ct);
        return run.Id;
    }

    public async Task EndAsync(Guid id, string? failureCode, TimeSpan took, IReadOnlyDictionary<string, long> counts, CancellationToken ct)
    {
        await using var scope = Open(out var db);
        if (await db.JobRuns.SingleOrDefaultAsync(run => run.Id == id, ct) is { } run)
        {
            run.End(failureCode, took, new Dictionary<string, long>(counts));
            await db.SaveChangesAsync(ct);
        }
    }

    private static async Task ForgetOldAsync(AppDb db, string job, CancellationToken ct)
    {
        var oldest = await db.JobRuns.Where(run => run.Job == job).OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id)
            .Skip(JobRun.KeptPerJob).Select(run => (DateTimeOffset?)run.StartedAt).FirstOrDefaultAsync(ct);
        if (oldest is { } until)
        {
            await db.JobRuns.Where(run => run.Job == job && run.StartedAt <= until).ExecuteDeleteAsync(ct);
        }
    }

    private AsyncServiceScope Open(out AppDb db)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return scope;
    }
}
