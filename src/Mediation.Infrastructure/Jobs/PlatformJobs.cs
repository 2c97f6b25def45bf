using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Deadlines;
using Mediation.Application.History;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Jobs;

/// <summary>What the scheduler calls: each job acts as the platform and asks the tables what is due, so that running twice changes nothing.</summary>
public sealed class PlatformJobs(IServiceScopeFactory scopes) : IJobsNow
{
    public Task NoteDueDeadlinesAsync(CancellationToken ct) => SendAsync(new RecordDueDeadlines(), ct);

    public Task DropAnchorAsync(CancellationToken ct) => SendAsync(new DropAnchor(), ct);

    public async Task RunAllAsync(CancellationToken ct)
    {
        await NoteDueDeadlinesAsync(ct);
        await DropAnchorAsync(ct);
    }

    private async Task SendAsync<T>(IRequest<T> request, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, ct);
    }
}
