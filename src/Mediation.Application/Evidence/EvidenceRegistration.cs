using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Evidence;

internal static class EvidenceRegistration
{
    public static IServiceCollection AddEvidence(this IServiceCollection services) =>
        services.AddScoped<EvidenceDesk>().AddScoped<EvidenceCheck>().AddScoped<FilingEvidence>().AddScoped<MovingEvidence>().AddScoped<EvidenceNews>();
}
