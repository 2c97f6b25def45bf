using Mediation.Web.Edge;

namespace Mediation.Web.Pages.Display;

/// <summary>How somebody wants the pages: kept on the device for a year, tied to nobody.</summary>
internal static class DisplayChoice
{
    public const string SizeCookie = "display";
    public const string Large = "large";
    public const string Standard = "standard";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>适老版 (GB/T 37668): larger text and controls, stronger contrast.</summary>
    public static bool IsLarge(HttpContext context) => context.Request.Cookies[SizeCookie] == Large;

    public static void Keep(HttpContext context, string? size, string? language)
    {
        if (size is Large or Standard)
        {
            Write(context, SizeCookie, size);
        }

        if (language is not null && context.RequestServices.GetRequiredService<Languages>().CookieOf(language) is { } culture)
        {
            Write(context, Languages.Cookie, culture);
        }
    }

    private static void Write(HttpContext context, string name, string value) => context.Response.Cookies.Append(name, value, new CookieOptions
    {
        MaxAge = Kept,
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    });
}
