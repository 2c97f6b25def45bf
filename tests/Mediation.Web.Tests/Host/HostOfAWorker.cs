using Mediation.TestSupport;

namespace Mediation.Web.Tests.Host;

/// <summary>One host and one signed-in worker for tests that leave nothing behind that another could trip over.</summary>
public sealed class HostOfAWorker : IAsyncLifetime
{
    private RunningHost? _host;

    public HttpClient Worker { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await RunningHost.StartAsync();
        Worker = await _host.SignedInAsync("worker");
    }

    public async ValueTask DisposeAsync()
    {
        Worker.Dispose();
        await _host!.DisposeAsync();
    }
}
