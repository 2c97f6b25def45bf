using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Jobs;

/// <summary>Taken by one conditional update, or one insert under the primary key: of several nodes the database lets one through.</summary>
internal sealed class JobLeases(IServiceScopeFactory scopes, JobOptions options, TimeProvider clock) : IJobLeases
{
    public async Task<IJobLease?> TryTakeAsync(string name, TimeSpan duration, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(duration, TimeSpan.Zero);
        var held = new Held(this, name, duration < options.Lease ? duration : options.Lease);
        return await held.TakeAsync(ct) ? held : null;
    }

    private async Task<T> WithAsync<T>(Func<AppDb, DateTimeOffset, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>(), clock.GetUtcNow());
    }

    private sealed class Held(JobLeases leases, string name, TimeSpan duration) : IJobLease
    {
        private readonly Guid _holder = Guid.CreateVersion7();

        public Task<bool> TakeAsync(CancellationToken ct) => leases.WithAsync(async (db, now) =>
        {
            var until = now + duration;
            if (await db.JobLeases.Where(lease => lease.Name == name && lease.Until <= now).ExecuteUpdateAsync(
                set => set.SetProperty(lease => lease.Holder, _holder).SetProperty(lease => lease.Node, ThisNode.Name).SetProperty(lease => lease.Until, until), ct) > 0)
            {
                return true;
            }

            if (await db.JobLeases.AnyAsync(lease => lease.Name == name, ct))
            {
                return false;
            }

            db.JobLeases.Add(new JobLease(name, _holder, ThisNode.Name, until));
            try
            {
                await db.SaveChangesAsync(ct);
                return true;
            }
            catch (DbUpdateException)
            {
                // Two nodes asked for a name nobody had before: the primary key let one in.
                return false;
            }
        });

        public Task<bool> RenewAsync(CancellationToken ct) => leases.WithAsync(async (db, now) =>
        {
            var until = now + duration;
            return await db.JobLeases.Where(lease => lease.Name == name && lease.Holder == _holder && lease.Until > now)
                .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, until), ct) > 0;
        });

        public async ValueTask DisposeAsync() => await leases.WithAsync((db, now) => db.JobLeases
            .Where(lease => lease.Name == name && lease.Holder == _holder && lease.Until > now)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.Until, now), CancellationToken.None));
    }
}
