using Mediation.Application.Access;
using Mediation.Application.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Jobs;

/// <summary>Runs a job in a scope of its own, on behalf of the platform.</summary>
public sealed class JobRunner<TJob>(IServiceScopeFactory scopes) where TJob : IPlatformJob
{
    public async Task RunAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        await ActivatorUtilities.GetServiceOrCreateInstance<TJob>(scope.ServiceProvider).RunAsync(ct);
    }
}
