using Mediation.Web.Demo;

namespace Mediation.Web.Pages.Intake;

internal static class IntakePages
{
    public static IServiceCollection AddIntakePages(this IServiceCollection services) => services
        .AddSingleton<PortalMemory>().AddSingleton<SumsMemory>().AddSingleton<DemoMessages>().AddScoped<FilingWords>().AddScoped<PortalDoor>();
}
