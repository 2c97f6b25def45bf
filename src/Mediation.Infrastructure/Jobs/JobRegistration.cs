using Hangfire;
using Hangfire.PostgreSql;
using Mediation.Application.Common;
using Mediation.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Jobs;

public static class JobRegistration
{
    private const int Workers = 2;

    /// <summary>Registers the schedule. "Jobs:Run" set to false makes this node one that only answers requests.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var database = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.AddHangfire(hangfire => UseStorage(hangfire, database));
        services.AddSingleton(JobSchedule.All).AddSingleton(typeof(JobRunner<>));
        services.AddSingleton<RecurringJobs>().AddSingleton<IJobsNow>(provider => provider.GetRequiredService<RecurringJobs>());
        services.AddSingleton<IJobTable, JobTable>();
        if (configuration.GetValue("Jobs:Run", defaultValue: true))
        {
            services.AddHostedService(provider => provider.GetRequiredService<RecurringJobs>());
            services.AddHangfireServer(server => server.WorkerCount = Workers);
        }

        return services;
    }

    // What is due lies in our own tables, so the embedded default may keep Hangfire's book-keeping in memory and lose nothing.
    private static void UseStorage(IGlobalConfiguration hangfire, DatabaseOptions database)
    {
        hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
        switch (database.Provider)
        {
            case DatabaseProvider.SqlServer:
                hangfire.UseSqlServerStorage(database.ConnectionString);
                break;
            case DatabaseProvider.PostgreSql:
                hangfire.UsePostgreSqlStorage(storage => storage.UseNpgsqlConnection(database.ConnectionString), PostgreSqlOptions());
                break;
            default:
                hangfire.UseInMemoryStorage();
                break;
        }
    }

    // On the first start the storage is built before the database is: it must not insist, and asks again when it is first used.
    private static PostgreSqlStorageOptions PostgreSqlOptions() => new()
    {
        StartupConnectionMaxRetries = 1,
        StartupConnectionBaseDelay = TimeSpan.FromMilliseconds(1),
        AllowDegradedModeWithoutStorage = true,
    };
}
