using Mediation.Application.Tasks;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class WatchCases(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new WatchStalledCases(), ct);
}
