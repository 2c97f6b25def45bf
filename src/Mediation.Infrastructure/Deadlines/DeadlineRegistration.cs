using Mediation.Application.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Deadlines;

internal static class DeadlineRegistration
{
    public static IServiceCollection AddDeadlines(this IServiceCollection services) => services.AddSingleton<IClockCatalogues, ClockCatalogues>();
}
