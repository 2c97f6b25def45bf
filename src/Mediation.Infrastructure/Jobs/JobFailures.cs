using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Jobs;

internal sealed class JobFailures(IServiceScopeFactory scopes, PlatformTime time) : IJobFailures
{
    public Task NoteAsync(string job, string subjectKind, Guid subjectId, string code, CancellationToken ct) => WithAsync(async db =>
    {
        var (now, cut) = (time.Now, code.Length > JobFailure.CodeMaxLength ? code[..JobFailure.CodeMaxLength] : code);
        if (await CountAsync(db, job, subjectKind, subjectId, cut, now, ct))
        {
            return;
        }

        db.JobFailures.Add(new JobFailure(Guid.CreateVersion7(now), job, subjectKind, subjectId, cut, now));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node failed with the same thing at this moment; the unique index let only one row in.
            db.ChangeTracker.Clear();
            await CountAsync(db, job, subjectKind, subjectId, cut, now, ct);
        }
    });

    public Task ClearAsync(string job, string subjectKind, Guid subjectId, CancellationToken ct) => WithAsync(async db =>
    {
        var now = time.Now;
        await db.JobFailures
            .Where(failure => failure.Job == job && failure.SubjectKind == subjectKind && failure.SubjectId == subjectId && failure.ResolvedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(failure => failure.ResolvedAt, now), ct);
    });

    // What was resolved begins anew; what is open counts on.
    private static async Task<bool> CountAsync(
        AppDb db, string job, string subjectKind, Guid subjectId, string code, DateTimeOffset now, CancellationToken ct)
    {
        var known = db.JobFailures.Where(failure => failure.Job == job && failure.SubjectKind == subjectKind && failure.SubjectId == subjectId);
        return await known.Where(failure => failure.ResolvedAt == null).ExecuteUpdateAsync(
                set => set.SetProperty(failure => failure.Count, failure => failure.Count + 1)
                    .SetProperty(failure => failure.LastAt, now).SetProperty(failure => failure.Code, code), ct) > 0
            || await known.Where(failure => failure.ResolvedAt != null).ExecuteUpdateAsync(
                set => set.SetProperty(failure => failure.Count, 1).SetProperty(failure => failure.ResolvedAt, (DateTimeOffset?)null)
                    .SetProperty(failure => failure.FirstAt, now).SetProperty(failure => failure.LastAt, now)
                    .SetProperty(failure => failure.Code, code), ct) > 0;
    }

    private async Task WithAsync(Func<AppDb, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }
}
