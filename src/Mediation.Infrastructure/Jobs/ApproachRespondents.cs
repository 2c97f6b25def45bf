using Mediation.Application.Engagement;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class ApproachRespondents(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new BringRespondents(), ct);
}
