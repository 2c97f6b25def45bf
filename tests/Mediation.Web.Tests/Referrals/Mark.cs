using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Mediation.Web.Tests.Referrals;

/// <summary>
/// A word that stands nowhere else, put into what must stay in the mediation, and found again in whatever form it leaks. Another one is put
/// into what is told: a search that does not find it where it belongs would find no leak either.
/// </summary>
internal static partial class Mark
{
    private const string Root = "wall7f3a";
    private const string ToldRoot = "told9c2b";

    public static string In(string place) => $"{Root}{place}底线";

    /// <summary>In what the receiving body is to read.</summary>
    public static string Told(string place) => $"{ToldRoot}{place}公开";

    /// <summary>The place, where this is a mark of what is told; else null.</summary>
    public static string? ToldPlaceOf(string mark) => mark.StartsWith(ToldRoot, StringComparison.Ordinal) ? mark[ToldRoot.Length..] : null;

    /// <summary>The marks in these bytes: as they are, escaped for JSON, HTML or an address, in UTF-16, and within Base64.</summary>
    public static IReadOnlyList<string> FoundIn(byte[] bytes) => [.. Readings(bytes).SelectMany(text => Marks().Matches(text)).Select(found => found.Value).Distinct()];

    private static IEnumerable<string> Readings(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        yield return Encoding.Unicode.GetString(bytes);
        foreach (var form in Unescaped(text))
        {
            yield return form;
            foreach (var run in Base64().Matches(form).Select(found => found.Value))
            {
                var inner = Encoding.UTF8.GetString(Decode(run));
                foreach (var within in Unescaped(inner))
                {
                    yield return within;
                }
            }
        }
    }

    private static IEnumerable<string> Unescaped(string text) =>
        ((string[])[text, CodePoints().Replace(text, found => ((char)Convert.ToInt32(found.Groups["hex"].Value, 16)).ToString()),
            WebUtility.HtmlDecode(text), WebUtility.UrlDecode(text)]).Distinct();

    private static byte[] Decode(string run)
    {
        var whole = run.Replace('-', '+').Replace('_', '/');
        whole = whole[..(whole.Length - (whole.Length % 4 == 1 ? 1 : 0))];
        return Convert.FromBase64String(whole.PadRight((whole.Length + 3) / 4 * 4, '='));
    }

    [GeneratedRegex("(" + Root + "|" + ToldRoot + ")[A-Za-z]+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\\u(?<hex>[0-9a-fA-F]{4})", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex CodePoints();

    [GeneratedRegex("[A-Za-z0-9+/_-]{16,}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Base64();
}
