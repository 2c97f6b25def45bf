using Mediation.Application.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Jobs;

internal static class JobPorts
{
    /// <summary>What use cases ask of the jobs' tables; needed on every node, also on one that runs no job.</summary>
    public static IServiceCollection AddJobPorts(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(configuration.GetSection(JobOptions.Section).Get<JobOptions>() ?? new JobOptions())
            .AddSingleton<IJobLeases, JobLeases>().AddSingleton<IJobFailures, JobFailures>();
}
