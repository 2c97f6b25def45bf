using Mediation.Application.Intake;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class ForgetFilings(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new ForgetDrafts(), ct);
}
