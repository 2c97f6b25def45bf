namespace Mediation.Web.Demo;

internal static class DemoMode
{
    public const string Setting = "Demo:Enabled";

    public static bool IsOn(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetValue(Setting, environment.IsDevelopment());
}
