using Mediation.Application.Intake;
using Mediation.Domain.Common;
using Mediation.Domain.Intake;
using Mediation.Web.Pages.Keep;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Mediation.Web.Pages.Intake;

/// <summary>Sends visitors of the portal to its own sign-in, and keeps what they had typed when their session ended in the middle of a page.</summary>
internal static class TypedPageKeeper
{
    public const string Ticket = "ticket";
    public const string Seen = "seen";
    private const string Door = "/file";
    private static readonly string[] Portal = [Door, "/my"];

    public static async Task SendToSignInAsync(RedirectContext<CookieAuthenticationOptions> redirect)
    {
        var request = redirect.Request;
        if (!Array.Exists(Portal, place => request.Path.StartsWithSegments(place)))
        {
            redirect.Response.Redirect(redirect.RedirectUri);
            return;
        }

        await KeepAsync(redirect.HttpContext);
        redirect.Response.Redirect($"{Door}?returnUrl={Uri.EscapeDataString(BackTo(request))}");
    }

    private static async Task KeepAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !IsPlainForm(context.Request))
        {
            return;
        }

        var (form, address) = (await context.Request.ReadFormAsync(context.RequestAborted), SentForm.AddressOf(context.Request));
        if (address.Length > KeptPage.AddressMaxLength
            || context.RequestServices.GetRequiredService<PortalMemory>().AccountOf(form[Ticket], address) is not { } account)
        {
            return;
        }

        try
        {
            var kept = await context.RequestServices.GetRequiredService<IMediator>().Send(
                new KeepPage { Account = account, Address = address, Seen = SeenIn(form), Fields = FieldsIn(form) }, context.RequestAborted);
            PortalMemory.RememberKept(context, kept.Secret);
        }
        catch (RuleBrokenException)
        {
            // No form of ours: larger than any page.
        }
    }

    /// <summary>No upload: nobody types a file, and it has a way of its own.</summary>
    public static bool IsPlainForm(HttpRequest request) =>
        request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;

    // A page opens at its own address; the name of a button's handler does not belong to it.
    private static string BackTo(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Query.ContainsKey("handler") ? request.Path.ToUriComponent() : SentForm.AddressOf(request);

    public static int SeenIn(IFormCollection form) =>
        int.TryParse(form[Seen], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seen) ? seen : 0;

    /// <summary>What was typed: everything but what the form says about itself.</summary>
    public static Dictionary<string, string> FieldsIn(IFormCollection form) => form
        .Where(field => field.Key is not (Ticket or Seen or SentForm.Once or "do" or "via") && !field.Key.StartsWith("__", StringComparison.Ordinal))
        .ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
}
