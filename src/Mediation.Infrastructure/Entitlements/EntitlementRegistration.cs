using Mediation.Application.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Entitlements;

internal static class EntitlementRegistration
{
    public static IServiceCollection AddEntitlements(this IServiceCollection services) => services.AddSingleton<ILegalParameters, LegalParameterTable>();
}
