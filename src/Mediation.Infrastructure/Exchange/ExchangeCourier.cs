using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Exchange;
using Mediation.Infrastructure.Jobs;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mediation.Infrastructure.Exchange;

/// <summary>Several workers side by side, each on a connection of its own, so that one partner that stalls holds up no other.</summary>
internal sealed class ExchangeWorkers(IServiceScopeFactory scopes, ExchangeOptions options)
{
    public async Task RunAsync(CancellationToken ct)
    {
        if (options.IsOn)
        {
            await Task.WhenAll(Enumerable.Range(0, options.Parallel).Select(_ => WorkAsync(ct)));
        }
    }

    private async Task WorkAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new DeliverMessages(), ct);
    }
}

/// <summary>Sends as soon as the bell rings, on nodes that run jobs, and looks now and then for tries whose time has come.</summary>
internal sealed class ExchangeCourier(ExchangeBell bell, ExchangeWorkers workers, JobOptions jobs, ILogger<ExchangeCourier> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bell.HeardAsync(jobs.Poll, stoppingToken);
                await workers.RunAsync(stoppingToken);
            }
            catch (Exception failed) when (!stoppingToken.IsCancellationRequested)
            {
                // The job tries again within the minute, and lists what fails.
                log.LogWarning("Messages could not be sent at once: {Cause}", failed.GetType().Name);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
