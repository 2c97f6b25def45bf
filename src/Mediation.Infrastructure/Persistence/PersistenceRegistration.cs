using Mediation.Infrastructure.Persistence.Providers;
using Mediation.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mediation.Infrastructure.Persistence;

public static class PersistenceRegistration
{
    /// <summary>Registers <see cref="AppDb"/> on the configured provider. Every registered <see cref="ISaveChangesInterceptor"/> takes part in each save, in order of registration.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        var database = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.AddSingleton(database).AddProtection().AddScoped<ReSeal>();
        services.AddScoped<ISaveChangesInterceptor, BlindIndexInterceptor>();
        return database.Provider switch
        {
            DatabaseProvider.SqlServer => services.AddDbContext<AppDb, SqlServerAppDb>(Configure),
            DatabaseProvider.PostgreSql => services.AddDbContext<AppDb, PostgreSqlAppDb>(Configure),
            _ => services.AddDbContext<AppDb, SqliteAppDb>(Configure),
        };
    }

    private static void Configure(IServiceProvider provider, DbContextOptionsBuilder builder)
    {
        builder.Use(provider.GetRequiredService<DatabaseOptions>(), provider.GetRequiredService<IHostEnvironment>().ContentRootPath);
        builder.AddInterceptors(provider.GetServices<ISaveChangesInterceptor>());
    }
}
