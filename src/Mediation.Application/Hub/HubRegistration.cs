using Mediation.Application.Engagement;
using Mediation.Application.Feedback;
using Mediation.Application.Messages;
using Mediation.Application.Negotiation;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Hub;

internal static class HubRegistration
{
    /// <summary>Every feature that may ask something of a party.</summary>
    public static IServiceCollection AddHub(this IServiceCollection services) => services
        .AddScoped<IHubDuties, EngagementDuties>().AddScoped<IHubDuties, TalksDuties>().AddScoped<IHubDuties, MessageDuties>()
        .AddScoped<IHubDuties, FeedbackDuties>();
}
