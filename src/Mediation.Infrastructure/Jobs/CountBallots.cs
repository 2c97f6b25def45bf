using Mediation.Application.Collective;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class CountBallots(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new CloseElections(), ct);
}
