using Mediation.Application.Deadlines;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class NoteDueDeadlines(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new RecordDueDeadlines(), ct);
}
