using Mediation.Application.Engagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Engagement;

internal static class EngagementRegistration
{
    private const string WithoutSetting = "http://localhost:5000";

    public static IServiceCollection AddEngagement(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton<IInvitationSecrets, InvitationSecrets>()
        .AddSingleton(new PublicSite((configuration["Auth:Issuer"] is { Length: > 0 } issuer ? issuer : WithoutSetting).TrimEnd('/')));
}
