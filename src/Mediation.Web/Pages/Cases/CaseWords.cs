using Mediation.Web.Texts;
using Microsoft.Extensions.Localization;

namespace Mediation.Web.Pages.Cases;

internal static class CaseWords
{
    /// <summary>What happened, in words where there are some; else by the name under which it is recorded.</summary>
    public static string Of(IStringLocalizer<Screens> text, string happened)
    {
        var said = text[$"happened.{happened}"];
        return said.ResourceNotFound ? happened : said.Value;
    }
}
