using Mediation.Application.Hub;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Application.Collective;

internal static class CollectiveRegistration
{
    public static IServiceCollection AddCollective(this IServiceCollection services) => services
        .AddScoped<GroupSheets>().AddScoped<ElectionDesk>().AddScoped<BallotBox>().AddScoped<VoterCodesInMessages>().AddScoped<IHubDuties, ElectionDuties>();
}
