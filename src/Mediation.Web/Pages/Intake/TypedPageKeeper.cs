using Mediation.Application.Intake;
using Mediation.Domain.Common;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Mediation.Web.Pages.Intake;

/// <summary>Sends visitors of the portal to its own sign-in, and keeps what they had typed when their session ended in the middle of a page.</summary>
internal static class TypedPageKeeper
{
    public const string Ticket = "ticket";
    public const string Seen = "seen";
    private const string Portal = "/file";

    public static async Task SendToSignInAsync(RedirectContext<CookieAuthenticationOptions> redirect)
    {
        var request = redirect.Request;
        if (!request.Path.StartsWithSegments(Portal))
        {
            redirect.Response.Redirect(redirect.RedirectUri);
            return;
        }

        await KeepAsync(redirect.HttpContext);
        redirect.Response.Redirect($"{Portal}?returnUrl={Uri.EscapeDataString(request.Path)}");
    }

    private static async Task KeepAsync(HttpContext context)
    {
        var route = context.Request.RouteValues;
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType || route["section"] is not string name
            || FilingWords.SectionOf(name) is not { } section || !Guid.TryParse(route["id"] as string, out var filing))
        {
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (context.RequestServices.GetRequiredService<PortalMemory>().AccountOf(form[Ticket], filing) is not { } account)
        {
            return;
        }

        try
        {
            var kept = await context.RequestServices.GetRequiredService<IMediator>().Send(
                new KeepPage { Account = account, Filing = filing, Section = section, Seen = SeenIn(form), Fields = FieldsIn(form) }, context.RequestAborted);
            PortalMemory.RememberKept(context, kept.Secret);
        }
        catch (RuleBrokenException)
        {
            // No form of ours: larger than any page.
        }
    }

    public static int SeenIn(IFormCollection form) =>
        int.TryParse(form[Seen], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seen) ? seen : 0;

    /// <summary>What was typed: everything but what the form says about itself.</summary>
    public static Dictionary<string, string> FieldsIn(IFormCollection form) => form
        .Where(field => field.Key is not (Ticket or Seen or "do" or "via") && !field.Key.StartsWith("__", StringComparison.Ordinal))
        .ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
}
