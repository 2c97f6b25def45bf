using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Outages;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mediation.Infrastructure.Outages;

/// <summary>
/// Every node, whether it runs jobs or not, leaves a sign of life each minute and hands in the failed filings of its own folder. It is no
/// recurring job: those are shared out among nodes, and one node's folder is out of another's reach.
/// </summary>
internal sealed class LifeSigns(IServiceScopeFactory scopes, IConfiguration settings, TimeProvider clock, ILogger<LifeSigns> log) : BackgroundService
{
    public const string NodeSetting = "Outages:Node";
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minutes = new PeriodicTimer(Interval, clock);
        do
        {
            await GiveAsync(stoppingToken);
        }
        while (await minutes.WaitForNextTickAsync(stoppingToken));
    }

    private async Task GiveAsync(CancellationToken ct)
    {
        try
        {
            await SendAsync(new Beat(settings[NodeSetting] ?? Environment.MachineName), ct);
            await SendAsync(new TakeInAttempts(), ct);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // The database is away: this very silence is what the next beat finds.
            log.LogWarning("No sign of life could be left: {Failure}", failed.GetType().Name);
        }
    }

    private async Task SendAsync<T>(IRequest<T> request, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, ct);
    }
}
