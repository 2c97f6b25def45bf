using Mediation.Application.History;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class SealHistory(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new DropAnchor(), ct);
}
