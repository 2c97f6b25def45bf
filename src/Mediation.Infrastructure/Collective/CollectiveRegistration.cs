using Mediation.Application.Collective;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Collective;

internal static class CollectiveRegistration
{
    public static IServiceCollection AddCollective(this IServiceCollection services) => services
        .AddSingleton<ISheets, SheetFiles>().AddSingleton<IVoterCodes, VoterCodes>();
}
