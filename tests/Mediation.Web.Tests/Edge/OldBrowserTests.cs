using System.Text.RegularExpressions;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Edge;

/// <summary>
/// WeChat's browser on an old phone is Chromium 86. What is newer may stand inside @supports, or be a declaration whose absence costs only
/// looks; anything else would silently take a rule or a whole script away.
/// </summary>
public sealed class OldBrowserTests(SharedHost shared) : IClassFixture<SharedHost>
{
    // In brackets the version that brought it.
    private static readonly string[] NewerStyles =
    [
        @":has\(", @":is\(", @":where\(", @":not\([^)]*,", @":user-(in)?valid", @"::file-selector-button", @"@container", @"@layer", @"@scope", @"@property", @"@starting-style",
        @"\binset(-\w+)?\s*:", @"aspect-ratio\s*:", @"[\d.](d|s|l)v[hw]\b", @"\bcq[wh]\b", @"color-mix\(", @"light-dark\(", @"oklch\(", @"\bsubgrid\b", @"text-wrap\s*:",
        @"(^|[;{])\s*(translate|rotate|scale)\s*:", @"(^|[{;}])\s*&", @"overflow(-\w)?\s*:\s*clip", @"display\s*:\s*\w+ \w+", @"@media[^{]*[<>]",
    ];

    private static readonly string[] NewerScripts =
    [
        @"\.at\(", @"\.(findLast|findLastIndex|toSorted|toReversed|toSpliced|with|groupBy)\(", @"Object\.(hasOwn|groupBy)", @"structuredClone\(", @"crypto\.randomUUID",
        @"Promise\.withResolvers", @"Array\.fromAsync", @"AbortSignal\.(timeout|any)", @"\bstatic\s*\{", @"#\w+\s+in\b", @"^await\b", @"Intl\.Segmenter", @"URL\.canParse",
        @"showPicker\(", @"\.(replaceChildren)\(", @"navigation\.", @"CompressionStream", @"/[dgimsuy]*v[dgimsuy]*[.,;)]", @"\berror\.cause\b", @"new (Sanitizer|ViewTransition)",
    ];

    [Fact]
    public async Task Styles_UseNothingThatTheOldestBrowserLacks()
    {
        var style = WithoutGuarded(WithoutComments(await ReadAsync("/css/site.css")));

        Found(style, NewerStyles).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/js/keep.js")]
    [InlineData("/js/evidence.js")]
    public async Task Scripts_UseNothingThatTheOldestBrowserLacks(string address)
    {
        Found(WithoutComments(await ReadAsync(address)), NewerScripts).ShouldBeEmpty();
    }

    [Fact]
    public void TheList_SeesWhatItIsAbout()
    {
        Found("p:has(a) { inset: 0 }", NewerStyles).Count.ShouldBe(2);
        Found(WithoutGuarded("@supports selector(:has(a)) { p:has(a) { color: red } } b { top: 0 }"), NewerStyles).ShouldBeEmpty();
        Found("x = list.at(-1)", NewerScripts).ShouldHaveSingleItem();
    }

    private async Task<string> ReadAsync(string address)
    {
        using var browser = shared.Host.Browser();
        return await browser.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
    }

    private static List<string> Found(string text, IEnumerable<string> newer) => [.. newer
        .Select(pattern => Regex.Match(text, pattern, RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
        .Where(match => match.Success).Select(match => text.Substring(match.Index, Math.Min(60, text.Length - match.Index)))];

    private static string WithoutComments(string text) =>
        Regex.Replace(text, @"/\*.*?\*/|(^|\s)//[^\n]*", "", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <summary>Leaves out every block of @supports, with what is inside it.</summary>
    private static string WithoutGuarded(string style)
    {
        for (var start = style.IndexOf("@supports", StringComparison.Ordinal); start >= 0; start = style.IndexOf("@supports", StringComparison.Ordinal))
        {
            var (at, depth) = (style.IndexOf('{', start), 0);
            do
            {
                depth += style[at] switch { '{' => 1, '}' => -1, _ => 0 };
                at++;
            }
            while (depth > 0);

            style = style.Remove(start, at - start);
        }

        return style;
    }
}
