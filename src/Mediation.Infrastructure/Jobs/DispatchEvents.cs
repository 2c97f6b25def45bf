using Mediation.Application.Notices;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class DispatchEvents(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new DispatchOutbox(), ct);
}
