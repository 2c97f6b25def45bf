using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using Mediation.Application.Common;
using Mediation.Infrastructure.Exchange;
using Mediation.Infrastructure.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Jobs;

public static class JobRegistration
{
    private const int Workers = 2;

    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>Registers the schedule as the section "Jobs" changes it.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var database = configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();
        var jobs = configuration.GetSection(JobOptions.Section).Get<JobOptions>() ?? new JobOptions();
        if (jobs.Poll < ShortestPoll || jobs.Lock < Shortest || jobs.Lease < Shortest)
        {
            throw new StartRefusedException("Jobs:Poll, Jobs:Lock or Jobs:Lease is too short.");
        }

        services.AddHangfire(hangfire => UseStorage(hangfire, database, jobs));
        services.AddSingleton(JobSchedule.With(jobs.Times)).AddSingleton(typeof(JobRunner<>));
        services.AddSingleton<RecurringJobs>().AddSingleton<IJobsNow>(provider => provider.GetRequiredService<RecurringJobs>());
        services.AddSingleton<IJobTable, JobTable>();
        if (jobs.Run)
        {
            services.AddHostedService(provider => provider.GetRequiredService<RecurringJobs>()).AddHostedService<ExchangeCourier>();
            services.AddHangfireServer(server => (server.WorkerCount, server.SchedulePollingInterval) = (Workers, jobs.Poll));
        }

        return services;
    }

    // What is due lies in our own tables, so the embedded default may keep Hangfire's book-keeping in memory and lose nothing.
    private static void UseStorage(IGlobalConfiguration hangfire, DatabaseOptions database, JobOptions jobs)
    {
        hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings();
        switch (database.Provider)
        {
            case DatabaseProvider.SqlServer:
                hangfire.UseSqlServerStorage(database.ConnectionString, new SqlServerStorageOptions { QueuePollInterval = jobs.Poll });
                break;
            case DatabaseProvider.PostgreSql:
                hangfire.UsePostgreSqlStorage(storage => storage.UseNpgsqlConnection(database.ConnectionString), PostgreSqlOptions(jobs));
                break;
            default:
                hangfire.UseInMemoryStorage();
                break;
        }
    }

    // On the first start the storage is built before the database is: it must not insist, and asks again when it is first used.
    private static PostgreSqlStorageOptions PostgreSqlOptions(JobOptions jobs) => new()
    {
        StartupConnectionMaxRetries = 1,
        StartupConnectionBaseDelay = TimeSpan.FromMilliseconds(1),
        AllowDegradedModeWithoutStorage = true,
        QueuePollInterval = jobs.Poll,

        // Such a lock is a row that outlives its node. It is held for a moment only, while jobs are planned.
        DistributedLockTimeout = jobs.Lock,
    };
}
