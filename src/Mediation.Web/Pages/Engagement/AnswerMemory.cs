using System.Text.Json;
using Mediation.Domain.Engagement;
using Microsoft.AspNetCore.DataProtection;

namespace Mediation.Web.Pages.Engagement;

/// <summary>A visit by an invitation, as the visitor's browser holds it.</summary>
/// <param name="Secret">Which visit.</param>
/// <param name="Message">Id of the message with the code, or null for a letter.</param>
internal sealed record HeldVisit(string Secret, VisitProof Proof, Guid? Message);

/// <summary>Keeps the visit in a sealed cookie of the pages under /answer, so that no later address carries a secret.</summary>
internal sealed class AnswerMemory(IDataProtectionProvider protection)
{
    private const string Cookie = "mediation-answer";
    private const string Place = "/answer";
    private readonly ITimeLimitedDataProtector _visits = protection.CreateProtector("answer-visit").ToTimeLimitedDataProtector();

    public void Remember(HttpContext context, HeldVisit visit) => context.Response.Cookies.Append(
        Cookie, _visits.Protect(JsonSerializer.Serialize(visit), AnswerVisit.Lifetime), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = AnswerVisit.Lifetime,
            Path = Place,
        });

    public HeldVisit? Held(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Cookie] is { } text ? JsonSerializer.Deserialize<HeldVisit>(_visits.Unprotect(text)) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old, or not ours.
            return null;
        }
    }

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = Place });
}

internal static class EngagementPages
{
    public static IServiceCollection AddEngagementPages(this IServiceCollection services) => services.AddSingleton<AnswerMemory>();
}
