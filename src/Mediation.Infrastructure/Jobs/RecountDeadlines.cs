using Mediation.Application.Calendar;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class RecountDeadlines(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new RecomputeDeadlines(), ct);
}
