using Mediation.Infrastructure.Jobs;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Jobs;

public sealed class JobLeaseTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    [Theory]
    [EveryDatabase]
    public async Task TryTake_WhileAnotherHoldsIt_IsNull(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var leases = LeasesOf(platform);

        await using var first = await leases.TryTakeAsync("sweep", TenMinutes, Ct);

        first.ShouldNotBeNull();
        (await leases.TryTakeAsync("sweep", TenMinutes, Ct)).ShouldBeNull();
        (await leases.TryTakeAsync("another", TenMinutes, Ct)).ShouldNotBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task TryTake_AfterItWasGivenBack_TakesIt(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var leases = LeasesOf(platform);

        await (await leases.TryTakeAsync("sweep", TenMinutes, Ct))!.DisposeAsync();

        (await leases.TryTakeAsync("sweep", TenMinutes, Ct)).ShouldNotBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task TryTake_OfAKilledHolder_WorksWhenTheTimeIsUp(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var leases = LeasesOf(platform);
        var killed = await leases.TryTakeAsync("sweep", TenMinutes, Ct);

        platform.Clock.Advance(TenMinutes - TimeSpan.FromSeconds(1));
        (await leases.TryTakeAsync("sweep", TenMinutes, Ct)).ShouldBeNull();
        platform.Clock.Advance(TimeSpan.FromSeconds(1));
        var successor = await leases.TryTakeAsync("sweep", TenMinutes, Ct);

        successor.ShouldNotBeNull();
        (await killed!.RenewAsync(Ct)).ShouldBeFalse();
        await killed.DisposeAsync();
        (await successor.RenewAsync(Ct)).ShouldBeTrue();
    }

    [Theory]
    [EveryDatabase]
    public async Task TryTake_ByManyAtOnce_LetsOneIn(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var leases = LeasesOf(platform);

        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => leases.TryTakeAsync("sweep", TenMinutes, Ct)));

        taken.Count(lease => lease is not null).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task TryTake_ForLongerThanTheOfficeAllows_EndsWhenItSays(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var leases = LeasesOf(platform, TimeSpan.FromMinutes(1));
        await leases.TryTakeAsync("sweep", TenMinutes, Ct);

        platform.Clock.Advance(TimeSpan.FromMinutes(1));

        (await leases.TryTakeAsync("sweep", TenMinutes, Ct)).ShouldNotBeNull();
    }

    private static JobLeases LeasesOf(TestPlatform platform, TimeSpan? longest = null) => new(
        platform.Services.GetRequiredService<IServiceScopeFactory>(), new JobOptions { Lease = longest ?? TenMinutes }, platform.Clock);
}
