using Microsoft.AspNetCore.Localization;

namespace Mediation.Web.Edge;

/// <summary>What the visitor chose; else Chinese, unless the browser asks for English.</summary>
internal static class Languages
{
    public const string Cookie = "language";

    private static readonly string[] Known = ["zh-CN", "en"];

    /// <returns>What the cookie holds for this language; null for one that is not served.</returns>
    public static string? CookieOf(string language) =>
        Known.Contains(language) ? CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)) : null;

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(Known[0]).AddSupportedCultures(Known).AddSupportedUICultures(Known);
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = Cookie }, new AcceptLanguageHeaderRequestCultureProvider()];
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
    }
}
