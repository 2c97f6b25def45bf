using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Mediation.Web.Pages.Intake;

/// <summary>Whom a code was sent to and where that person was going.</summary>
/// <param name="Message">Id of the message, or null while none was sent.</param>
internal sealed record AskedPhone(string Phone, Guid? Message, string? ReturnUrl);

/// <summary>
/// What the portal leaves with a browser, sealed: the phone between two pages, so that it stands in no address; and in each form whose page
/// it was, so that one sent after the session ended can be kept for that person and nobody else.
/// </summary>
internal sealed class PortalMemory(IDataProtectionProvider protection)
{
    public const string KeptCookie = "mediation-kept";
    private const string PhoneCookie = "mediation-phone";
    private const int SecretMaxLength = 100;
    private static readonly TimeSpan PhoneLifetime = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan PageLifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptLifetime = TimeSpan.FromHours(1);
    private readonly ITimeLimitedDataProtector _phones = protection.CreateProtector("portal-phone").ToTimeLimitedDataProtector();
    private readonly ITimeLimitedDataProtector _pages = protection.CreateProtector("portal-page").ToTimeLimitedDataProtector();

    public void Remember(HttpContext context, AskedPhone asked) =>
        Set(context, PhoneCookie, _phones.Protect(JsonSerializer.Serialize(asked), PhoneLifetime), PhoneLifetime);

    public AskedPhone? Asked(HttpContext context) =>
        context.Request.Cookies[PhoneCookie] is { } text && Open(_phones, text) is { } json ? JsonSerializer.Deserialize<AskedPhone>(json) : null;

    public static void ForgetPhone(HttpContext context) => context.Response.Cookies.Delete(PhoneCookie);

    /// <summary>Says that the form at this address was made for this account.</summary>
    public string TicketOf(Guid account, string address) => _pages.Protect($"{account:N}{address}", PageLifetime);

    /// <summary>The account the form was made for; null when it was not made here, or for another address.</summary>
    public Guid? AccountOf(string? ticket, string address) =>
        ticket is { Length: > 0 } && Open(_pages, ticket) is { Length: > 32 } text && text[32..] == address ? Guid.ParseExact(text[..32], "N") : null;

    public static void RememberKept(HttpContext context, string secret) => Set(context, KeptCookie, secret, KeptLifetime);

    public static string? Kept(HttpContext context) => context.Request.Cookies[KeptCookie] is { Length: > 0 and <= SecretMaxLength } secret ? secret : null;

    public static void ForgetKept(HttpContext context) => context.Response.Cookies.Delete(KeptCookie);

    private static string? Open(ITimeLimitedDataProtector protector, string text)
    {
        try
        {
            return protector.Unprotect(text);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old, or not ours.
            return null;
        }
    }

    private static void Set(HttpContext context, string name, string value, TimeSpan lifetime) => context.Response.Cookies.Append(name, value, new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        MaxAge = lifetime,
    });
}
