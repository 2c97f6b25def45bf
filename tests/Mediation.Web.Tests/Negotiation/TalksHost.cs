using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Web.Tests.Negotiation;

/// <summary>One platform with a training clock on which many people sign in within a minute.</summary>
public sealed class TalksHost : IAsyncLifetime
{
    internal RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await RunningHost.StartAsync(
        DatabaseProvider.Sqlite, "--Clock:StartAt=2026-03-02T09:00:00+08:00", "--RateLimit:SignInsAMinute=1000", "--RateLimit:TokensAMinute=1000");

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
