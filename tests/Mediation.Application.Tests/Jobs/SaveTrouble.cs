using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Tests.Jobs;

/// <summary>A database that refuses some rows, until it is told not to.</summary>
internal sealed class SaveTrouble : SaveChangesInterceptor
{
    public Func<object, bool> Refuses { get; set; } = _ => false;

    public static async Task<(TestPlatform Platform, SaveTrouble Trouble)> StartAsync(DatabaseProvider provider)
    {
        var trouble = new SaveTrouble();
        return (await TestPlatform.StartAsync(provider, adjust: services => services.AddSingleton<ISaveChangesInterceptor>(trouble)), trouble);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        eventData.Context!.ChangeTracker.Entries().Any(entry => Refuses(entry.Entity))
            ? throw new NotSupportedException()
            : base.SavingChangesAsync(eventData, result, cancellationToken);
}
