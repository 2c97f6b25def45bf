using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Intake;

internal static class IntakeRegistration
{
    public static IServiceCollection AddIntake(this IServiceCollection services) =>
        services.AddScoped<FilingAreas>().AddScoped<OneTimeCodes>().AddScoped<FilingDesk>().AddScoped<FilingOffices>();
}
