using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Papers;

internal static class PaperRegistration
{
    public static void AddPapers(this IServiceCollection services)
    {
        services.AddScoped<PaperPress>();
        services.AddScoped<PaperReading>();
    }
}
