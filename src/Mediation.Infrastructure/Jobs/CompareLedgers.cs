using Mediation.Application.Exchange;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class CompareLedgers(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new ReconcilePartners(), ct);
}
