using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Guidance;

internal static class GuidanceRegistration
{
    public static IServiceCollection AddGuidance(this IServiceCollection services) => services.AddScoped<GuidanceDesk>();
}
