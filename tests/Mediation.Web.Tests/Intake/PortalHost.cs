using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Clock;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Web.Tests.Intake;

/// <summary>A demonstration whose text messages lie in a folder of its own.</summary>
public sealed class PortalHost : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mediation-").FullName;

    internal RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await RunningHost.StartAsync(
        DatabaseProvider.Sqlite, "--Clock:StartAt=2026-03-02T09:00:00+08:00", $"--Delivery:Folder={_folder}", "--RateLimit:CodesAMinute=1000");

    /// <summary>Another code may be sent.</summary>
    public void Later()
    {
        var clock = Host.Services.GetRequiredService<TrainingClock>();
        clock.TryMoveTo(clock.GetUtcNow().AddMinutes(2));
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
