using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Agencies;

internal static class AgencyRegistration
{
    public static IServiceCollection AddAgencies(this IServiceCollection services) =>
        services.AddScoped<MechanismDesk>().AddScoped<LiaisonDesk>().AddScoped<DutyRoster>();
}
