using Mediation.Application.Intake;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Intake;

internal static class IntakeRegistration
{
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<ICodeSeal, CodeSeal>().AddScoped<IPortalAccounts, PortalAccounts>();
}
