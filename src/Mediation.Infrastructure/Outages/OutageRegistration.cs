using Mediation.Application.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Outages;

public static class OutageRegistration
{
    public static IServiceCollection AddOutageProtection(this IServiceCollection services) => services
        .AddSingleton<IAttemptSeal, AttemptSeal>()
        .AddSingleton<IAttemptSpool, AttemptSpool>();

    /// <summary>Not under a training clock, whose jumps would look like outages; "Outages:LifeSigns" set to false turns them off.</summary>
    public static IServiceCollection AddLifeSigns(this IServiceCollection services, IConfiguration configuration, bool isTraining) =>
        configuration.GetValue("Outages:LifeSigns", defaultValue: !isTraining) ? services.AddHostedService<LifeSigns>() : services;
}
