using Mediation.Application.Referrals;
using Mediation.Application.Tasks;
using MediatR;

namespace Mediation.Infrastructure.Jobs;

internal sealed class WatchHandOvers(IMediator sender) : IPlatformJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        await sender.Send(new WatchReferrals(), ct);
        await sender.Send(new PassOnTasks(), ct);
    }
}
