using Mediation.Application.Common;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class ForgetAnswers(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new ForgetOldAnswers(), ct);
}
