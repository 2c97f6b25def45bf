using Mediation.Application.Hub;
using Mediation.Application.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Negotiation;

internal static class NegotiationRegistration
{
    /// <summary>What the steps of offers, messages and bids share.</summary>
    public static IServiceCollection AddNegotiation(this IServiceCollection services) => services
        .AddScoped<TalksDesk>().AddScoped<TalkNotices>().AddScoped<RoomDoor>().AddScoped<BidDesk>().AddScoped<IHubDuties, TalksDuties>();
}
