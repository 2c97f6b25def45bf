using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Infrastructure;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Persistence;
using Mediation.Infrastructure.Protection;
using Mediation.Infrastructure.ReferenceData;
using Mediation.Web.Auth;
using Mediation.Web.Clock;
using Mediation.Web.Demo;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Web.Edge;

/// <summary>Everything that must be right before the first request is answered or the first job runs.</summary>
internal sealed class Startup(IServiceScopeFactory scopes, IConfiguration configuration, IHostEnvironment environment) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        ProductionChecks.Require(configuration, environment);
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<RequestScope>().ActAs(Caller.Platform);
        _ = services.GetRequiredService<KeyRing>();
        _ = services.GetRequiredService<TokenKeys>();
        var db = services.GetRequiredService<AppDb>();
        await OpenDatabaseAsync(db, cancellationToken);
        await RoleRows.EnsureAsync(services.GetRequiredService<RoleManager<IdentityRole<Guid>>>());
        await services.GetRequiredService<ReferenceDataLoader>().LoadAsync(cancellationToken);
        await MoveClockPastHistoryAsync(services, cancellationToken);
        if (DemoMode.IsOn(configuration, environment))
        {
            await ActivatorUtilities.CreateInstance<DemoAccounts>(services).EnsureAsync(cancellationToken);
            await ActivatorUtilities.CreateInstance<DemoClients>(services).EnsureAsync(cancellationToken);
        }
        else
        {
            await RefuseDemonstrationAsync(services, db, cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task OpenDatabaseAsync(AppDb db, CancellationToken ct)
    {
        if (environment.IsDevelopment())
        {
            await db.Database.MigrateAsync(ct);
        }
        else if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            throw new StartRefusedException("The database is older than this release. Back it up, then run: migrate");
        }
    }

    private static async Task MoveClockPastHistoryAsync(IServiceProvider services, CancellationToken ct)
    {
        if (services.GetService<TrainingClock>() is { } clock
            && await services.GetRequiredService<IHistoryGuard>().NewestEntryAtAsync(ct) is { } newest)
        {
            clock.TryMoveTo(newest);
        }
    }

    private static async Task RefuseDemonstrationAsync(IServiceProvider services, AppDb db, CancellationToken ct)
    {
        if (await db.Users.AnyAsync(account => account.IsDemonstration && account.IsActive, ct)
            || await services.GetRequiredService<OpenIddict.Abstractions.IOpenIddictApplicationManager>().FindByClientIdAsync(DemoClients.SystemId, ct) is not null)
        {
            throw new StartRefusedException("This database holds demonstration accounts, whose password is published. Use a database of its own.");
        }
    }
}
