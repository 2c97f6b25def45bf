using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;

namespace Mediation.Web.Tests.Host;

/// <summary>One platform with a training clock for the tests of a class that leave no trace others could stumble over.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    internal RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Host = await RunningHost.StartAsync(DatabaseProvider.Sqlite, "--Clock:StartAt=2026-03-02T09:00:00+08:00");

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
