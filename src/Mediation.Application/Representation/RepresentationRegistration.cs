using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Representation;

internal static class RepresentationRegistration
{
    public static IServiceCollection AddRepresentation(this IServiceCollection services) => services.AddScoped<PlaceDoor>().AddScoped<FilingHelpers>();
}
