using System.Globalization;
using System.Text.Json;
using Mediation.Domain.Cases;
using Mediation.Web.Texts;

namespace Mediation.Web.Pages.Engagement;

/// <summary>Claims in the words of the application.</summary>
internal static class ClaimWords
{
    private const decimal FenInYuan = 100m;

    public static string KeyOf(ClaimType type) => $"file.choice.type.{JsonNamingPolicy.KebabCaseLower.ConvertName(type.ToString())}";

    public static string Money(long fen) => (fen / FenInYuan).ToString("N2", CultureInfo.InvariantCulture) + Said.Pick(" 元", " yuan");
}
