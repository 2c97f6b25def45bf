using Mediation.Application.Intake;
using Mediation.Domain.Intake;
using Mediation.Web.Pages.Intake;
using MediatR;

namespace Mediation.Web.Pages.Keep;

/// <summary>What was typed into this very page when the session ended, while the page is shown again to the same person.</summary>
internal static class KeptFields
{
    private static readonly object Page = new();
    private static readonly object Form = new();

    public static async Task TakeUpAsync(HttpContext context, IMediator sender)
    {
        if (HttpMethods.IsGet(context.Request.Method) && PortalMemory.Kept(context) is { } secret
            && (await sender.Send(new GetKeptPage(secret), context.RequestAborted)).Page is { } page && page.Address == SentForm.AddressOf(context.Request))
        {
            context.Items[Page] = page;
        }
    }

    /// <summary>The page was sent again, and this time it came in.</summary>
    public static async Task ForgetAsync(HttpContext context, IMediator sender)
    {
        if (PortalMemory.Kept(context) is { } secret)
        {
            await sender.Send(new ForgetKeptPage(secret), context.RequestAborted);
            PortalMemory.ForgetKept(context);
        }
    }

    /// <summary>From here on fields belong to this form. False when nothing was kept of it.</summary>
    public static bool Begin(HttpContext context, string form)
    {
        var isKept = context.Items[Page] is TypedPage page && page.Fields.GetValueOrDefault(SentForm.Name) == form;
        context.Items[Form] = isKept ? ((TypedPage)context.Items[Page]!).Fields : null;
        return isKept;
    }

    public static void End(HttpContext context) => context.Items.Remove(Form);

    public static IReadOnlyDictionary<string, string>? Of(HttpContext context) => context.Items[Form] as IReadOnlyDictionary<string, string>;
}
