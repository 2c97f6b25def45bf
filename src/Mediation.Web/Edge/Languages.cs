using Microsoft.AspNetCore.Localization;

namespace Mediation.Web.Edge;

/// <summary>Chinese unless the browser asks for English.</summary>
internal static class Languages
{
    private static readonly string[] Known = ["zh-CN", "en"];

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(Known[0]).AddSupportedCultures(Known).AddSupportedUICultures(Known);
            options.RequestCultureProviders = [new AcceptLanguageHeaderRequestCultureProvider()];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
    }
}
