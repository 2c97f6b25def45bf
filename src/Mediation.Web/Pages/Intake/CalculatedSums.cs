using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mediation.Application.Entitlements;
using Mediation.Application.Intake;
using Mediation.Domain.Cases;
using Mediation.Web.Texts;
using Microsoft.AspNetCore.DataProtection;

namespace Mediation.Web.Pages.Intake;

/// <summary>One sum on its way from the calculator into an application: what is still due, and how it came about.</summary>
internal sealed record CalculatedSum(ClaimType Type, DateOnly From, DateOnly To, long Fen, string Facts)
{
    private const int FactsMaxLength = 160;

    public static CalculatedSum Of(WordedCalculation one)
    {
        var facts = string.Join(Said.Pick("；", "; "), one.Lines.Select(line => $"{Said.Pick(line.Zh, line.En)} {line.Formula}"));
        return new CalculatedSum(one.Claim, one.From, one.To, one.StillDueFen, facts.Length <= FactsMaxLength ? facts : facts[..FactsMaxLength]);
    }

    /// <summary>The page "what you want" as if it had been typed.</summary>
    public static Dictionary<string, string> Typed(IReadOnlyList<CalculatedSum> sums)
    {
        Dictionary<string, string> typed = new(StringComparer.Ordinal) { [FilingFields.Rows] = sums.Count.ToString(CultureInfo.InvariantCulture) };
        foreach (var (sum, row) in sums.Select((sum, index) => (sum, index + 1)))
        {
            typed[FilingField.RowName("type", row)] = JsonNamingPolicy.KebabCaseLower.ConvertName(sum.Type.ToString());
            typed[FilingField.RowName("amount", row)] = Texts.Sums.Typed(sum.Fen);
            typed[FilingField.RowName("from", row)] = sum.From.ToString("O", CultureInfo.InvariantCulture);
            typed[FilingField.RowName("to", row)] = sum.To.ToString("O", CultureInfo.InvariantCulture);
            typed[FilingField.RowName("facts", row)] = sum.Facts;
        }

        return typed;
    }
}

/// <summary>Carries sums past the sign-in, sealed in the browser for an hour; the platform keeps nothing of a calculation.</summary>
internal sealed class SumsMemory(IDataProtectionProvider protection)
{
    private const string Cookie = "mediation-sums";
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly ITimeLimitedDataProtector _sums = protection.CreateProtector("portal-sums").ToTimeLimitedDataProtector();

    public void Remember(HttpContext context, IReadOnlyList<CalculatedSum> sums) => context.Response.Cookies.Append(
        Cookie, _sums.Protect(JsonSerializer.Serialize(sums, Json), Lifetime), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = Lifetime,
        });

    public IReadOnlyList<CalculatedSum> Kept(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[Cookie] is { Length: > 0 } text ? JsonSerializer.Deserialize<List<CalculatedSum>>(_sums.Unprotect(text), Json) ?? [] : [];
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old, or not ours.
            return [];
        }
    }

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie);
}
