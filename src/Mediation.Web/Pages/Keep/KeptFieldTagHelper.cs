using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Mediation.Web.Pages.Keep;

/// <summary>Puts back what was typed into a field before the session ended; what the page itself would show there gives way.</summary>
[HtmlTargetElement("input", Attributes = "name")]
[HtmlTargetElement("textarea", Attributes = "name")]
[HtmlTargetElement("select", Attributes = "name")]
[HtmlTargetElement("option", Attributes = "value")]
public sealed class KeptFieldTagHelper : TagHelper
{
    private static readonly object Select = new();

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (KeptFields.Of(ViewContext.HttpContext) is not { } kept)
        {
            return;
        }

        var name = TextOf(output, "name");
        switch (output.TagName)
        {
            case "select":
                context.Items[Select] = name;
                await output.GetChildContentAsync();
                break;
            case "option":
                Mark(output, "selected", kept.GetValueOrDefault(context.Items.TryGetValue(Select, out var list) ? (string)list : "", "") == TextOf(output, "value"));
                break;
            case "textarea":
                output.Content.SetContent(kept.GetValueOrDefault(name, ""));
                break;
            default:
                Fill(output, kept.GetValueOrDefault(name, ""));
                break;
        }
    }

    private static void Fill(TagHelperOutput output, string kept)
    {
        switch (TextOf(output, "type"))
        {
            case "hidden" or "submit" or "file" or "password":
                break;
            case "radio" or "checkbox":
                Mark(output, "checked", kept.Split(',').Contains(TextOf(output, "value")));
                break;
            default:
                output.Attributes.SetAttribute("value", kept);
                break;
        }
    }

    private static void Mark(TagHelperOutput output, string attribute, bool isSet)
    {
        output.Attributes.RemoveAll(attribute);
        if (isSet)
        {
            output.Attributes.SetAttribute(attribute, attribute);
        }
    }

    // Values of ours: names and codes of a list, which encoding leaves as they are.
    private static string TextOf(TagHelperOutput output, string attribute)
    {
        if (!output.Attributes.TryGetAttribute(attribute, out var found))
        {
            return "";
        }

        if (found.Value is not IHtmlContent content)
        {
            return found.Value?.ToString() ?? "";
        }

        using var text = new StringWriter();
        content.WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }
}
