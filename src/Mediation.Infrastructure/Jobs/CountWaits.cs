using Mediation.Application.Waiting;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class CountWaits(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new CountWaitingTimes(), ct);
}
