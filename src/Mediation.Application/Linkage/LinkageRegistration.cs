using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Linkage;

internal static class LinkageRegistration
{
    /// <summary>What the steps of joint handling and of triage share.</summary>
    public static IServiceCollection AddLinkage(this IServiceCollection services) => services
        .AddScoped<MatterDesk>().AddScoped<MatterNotices>().AddScoped<MatterWork>().AddScoped<MatterAssignments>().AddScoped<TriageDesk>();
}
