using System.Security.Cryptography;
using System.Text;
using Mediation.Web.Pages.Intake;

namespace Mediation.Web.Pages.Keep;

/// <summary>What a form of ours says about itself: under which number it was made, and for whom.</summary>
internal static class SentForm
{
    public const string Once = "once";
    public const string Name = "form";

    private const string SentCookie = "mediation-sent";
    private const string TokenField = "__RequestVerificationToken";
    private static readonly TimeSpan SentLifetime = TimeSpan.FromMinutes(5);

    public static string AddressOf(HttpRequest request) => request.Path.ToUriComponent() + request.QueryString.ToUriComponent();

    /// <summary>
    /// The same form sent twice with the same contents: the second time gets the first answer. Null for a form without a number. With other
    /// contents (somebody went back and corrected) it is another call.
    /// </summary>
    public static async Task<string?> KeyAsync(HttpRequest request, CancellationToken ct)
    {
        if (!HttpMethods.IsPost(request.Method) || !TypedPageKeeper.IsPlainForm(request))
        {
            return null;
        }

        var form = await request.ReadFormAsync(ct);
        return Guid.TryParseExact(form[Once], "N", out var once) ? $"form-{once:N}-{HashOf(form)}" : null;
    }

    /// <summary>The browser may drop its own copy of what was typed. No secret: scripts of the page read it.</summary>
    public static void Arrived(HttpContext context)
    {
        if (Guid.TryParseExact(context.Request.Form[Once], "N", out var once))
        {
            context.Response.Cookies.Append(SentCookie, once.ToString("N"), new CookieOptions
            {
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = SentLifetime,
            });
        }
    }

    private static string HashOf(IFormCollection form)
    {
        var said = string.Join('\n', form.Where(field => field.Key is not (TokenField or TypedPageKeeper.Ticket))
            .OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..32];
    }
}
