using Mediation.Application.Hub;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Engagement;

internal static class EngagementRegistration
{
    public static IServiceCollection AddEngagement(this IServiceCollection services) => services
        .AddScoped<IHubDuties, EngagementDuties>().AddScoped<AnswerDoor>().AddScoped<Invitations>().AddScoped<BringingRespondents>().AddScoped<AnswerDesk>().AddSingleton<InvitationLinks>();
}
