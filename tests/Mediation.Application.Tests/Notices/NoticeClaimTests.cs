using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Notices;

public sealed class NoticeClaimTests
{
    [Theory]
    [EveryDatabase]
    public async Task Claim_ByEightAtOnceOverFiveHundred_GivesEachToOneAndNeverFails(DatabaseProvider provider)
    {
        const int Many = 500;
        await using var bench = await DeliveryBench.StartAsync(provider);
        for (var at = 0; at < Many; at++)
        {
            await bench.QueueAsync(NoticeChannel.Sms);
        }

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(claimer => Task.Run(() => bench.Platform.LookAsync(async db =>
        {
            var (mine, now) = (0, bench.Platform.Clock.GetUtcNow());
            while (true)
            {
                // Each looks in an order of its own, as queries that are planned differently do.
                var free = (await db.Notices.Where(notice => notice.LeasedBy == null).Select(notice => notice.Id).ToListAsync())
                    .OrderBy(id => id.Value.GetHashCode() * (claimer + 3)).Take(40).ToList();
                if (free.Count == 0)
                {
                    return mine;
                }

                mine += await db.ClaimNoticesAsync(NoticeChannel.Sms, free, $"node-{claimer}", now, now.AddMinutes(10), default);
            }
        }))));

        claimed.Sum().ShouldBe(Many);
        var holders = await bench.Platform.LookAsync(db => db.Notices.GroupBy(notice => notice.LeasedBy).Select(group => group.Count()).ToListAsync());
        holders.Order().ShouldBe(claimed.Where(count => count > 0).Order());
    }

    [Theory]
    [EveryDatabase]
    public async Task Claim_OfWhatSomebodyHolds_WaitsForTheLeaseToEnd(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var id = await bench.QueueAsync(NoticeChannel.Sms);
        var now = bench.Platform.Clock.GetUtcNow();

        (await ClaimAsync(bench, id, "first", now)).ShouldBe(1);
        (await ClaimAsync(bench, id, "second", now.AddMinutes(10))).ShouldBe(0);
        (await ClaimAsync(bench, id, "third", now.AddMinutes(10).AddSeconds(1))).ShouldBe(1);

        (await bench.NoticeAsync(id)).LeasedBy.ShouldBe("third");
    }

    [Theory]
    [EveryDatabase]
    public async Task Claim_OfWhatIsNotDueThereOrHasEnded_GetsNothing(DatabaseProvider provider)
    {
        await using var bench = await DeliveryBench.StartAsync(provider);
        var now = bench.Platform.Clock.GetUtcNow();
        var later = await bench.QueueAsync(draft => draft with { NotBefore = now.AddHours(1) }, NoticeChannel.Sms);
        var elsewhere = await bench.QueueAsync(NoticeChannel.Email);
        var ended = await bench.QueueAsync(NoticeChannel.Sms);
        await bench.Platform.LookAsync(async db =>
        {
            (await db.Notices.SingleAsync(notice => notice.Id == ended)).Cancel("test", now);
            return await db.SaveChangesAsync();
        });

        foreach (var id in new[] { later, elsewhere, ended })
        {
            (await ClaimAsync(bench, id, "node", now)).ShouldBe(0);
        }
    }

    private static Task<int> ClaimAsync(DeliveryBench bench, NoticeId id, string holder, DateTimeOffset now) => bench.Platform.LookAsync(
        db => db.ClaimNoticesAsync(NoticeChannel.Sms, [id], holder, now, now.AddMinutes(10), default));
}
