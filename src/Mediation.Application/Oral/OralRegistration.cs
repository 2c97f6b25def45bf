using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Oral;

internal static class OralRegistration
{
    public static IServiceCollection AddOral(this IServiceCollection services) => services.AddScoped<OralDesk>();
}
