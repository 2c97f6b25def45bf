using Mediation.Application.Referrals;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class WatchHandOvers(IMediator sender) : IPlatformJob
{
    public Task RunAsync(CancellationToken ct) => sender.Send(new WatchReferrals(), ct);
}
