using Mediation.Application.Linkage;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class WatchReports(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new WatchEmergencyReports(), ct);
}
