using Mediation.Application.Tasks;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class RaiseOverdue(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new EscalateOverdue(), ct);
}
