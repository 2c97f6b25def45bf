using Mediation.Application.Deadlines;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class MoveToNewTexts(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new AdoptClockVersions(), ct);
}
