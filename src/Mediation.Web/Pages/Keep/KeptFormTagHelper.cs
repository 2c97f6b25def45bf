using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Common;
using Mediation.Web.Pages.Intake;
using Mediation.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Mediation.Web.Pages.Keep;

/// <summary>
/// A form that loses nothing: a number of its own makes a double tap one call; a ticket lets the server keep what is sent after the session
/// ended; a key lets the browser keep what is typed until it has arrived.
/// </summary>
[HtmlTargetElement("form", Attributes = KeepAs)]
public sealed class KeptFormTagHelper(IServiceProvider services) : TagHelper
{
    private const string KeepAs = "keep-as";
    private const int KeyLength = 32;

    /// <summary>Name of the form on its page.</summary>
    [HtmlAttributeName(KeepAs)]
    public string Name { get; set; } = "";

    /// <summary>Whose text it is where nobody has signed in.</summary>
    [HtmlAttributeName("keep-owner")]
    public string? Owner { get; set; }

    [HtmlAttributeName("action")]
    public string Action { get; set; } = "";

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    // Before the framework's own: it would make up an address for a form that has none by then.
    public override int Order => -2000;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (http, text) = (ViewContext.HttpContext, services.GetRequiredService<IStringLocalizer<Screens>>());
        var caller = services.GetRequiredService<RequestScope>().Caller;
        var key = KeyOf(caller.IsSignedIn ? caller.Id.ToString("N") : Owner ?? "");
        output.Attributes.SetAttribute("action", Action);
        output.Attributes.SetAttribute("data-keep", key);
        if (KeptFields.Begin(http, Name))
        {
            output.PreElement.AppendHtml("<p class=\"done\" role=\"status\" id=\"kept\">").Append(text["keep.back"]).AppendHtml("</p>");
        }

        await output.GetChildContentAsync();
        KeptFields.End(http);
        Offer(output, text, key);
        Hide(output, SentForm.Once, Guid.CreateVersion7().ToString("N"));
        Hide(output, SentForm.Name, Name);
        if (caller.IsSignedIn)
        {
            Hide(output, TypedPageKeeper.Ticket, services.GetRequiredService<PortalMemory>().TicketOf(caller.Id, Action));
        }
    }

    // The key tells two people apart who share a device, even where both are parties to one case.
    private string KeyOf(string owner) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{owner}|{Action}|{Name}")))[..KeyLength];

    private static void Hide(TagHelperOutput output, string name, string value)
    {
        var hidden = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        hidden.MergeAttributes(new Dictionary<string, string?> { ["type"] = "hidden", ["name"] = name, ["value"] = value });
        output.PostContent.AppendHtml(hidden);
    }

    // Shown by the script where the device holds something; without scripts it stays out of sight.
    private static void Offer(TagHelperOutput output, IStringLocalizer text, string key) => output.PreElement
        .AppendHtml($"<div class=\"warning\" data-keep-offer=\"{key}\" hidden><p>").Append(text["keep.offer"])
        .AppendHtml("</p><button type=\"button\" data-keep-take>").Append(text["keep.take"])
        .AppendHtml("</button> <button type=\"button\" data-keep-drop-it class=\"quiet\">").Append(text["keep.drop"]).AppendHtml("</button></div>");
}
