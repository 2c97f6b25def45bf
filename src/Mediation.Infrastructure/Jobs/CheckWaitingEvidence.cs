using Mediation.Application.Evidence;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class CheckWaitingEvidence(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new CheckEvidence(), ct);
}
