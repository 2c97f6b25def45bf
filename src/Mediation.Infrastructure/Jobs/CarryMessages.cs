using Mediation.Infrastructure.Exchange;

namespace Mediation.Infrastructure.Jobs;

internal sealed class CarryMessages(ExchangeWorkers workers) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => workers.RunAsync(ct);
}
