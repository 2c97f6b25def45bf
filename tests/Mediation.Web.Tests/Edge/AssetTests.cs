using System.Net;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Edge;

/// <summary>Styles and scripts come once: their addresses change with their contents, so a browser may keep them for good.</summary>
public sealed class AssetTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/calculator")]
    public async Task EveryAsset_OfAPage_BearsItsFingerprintAndIsKeptForAYear(string address)
    {
        using var person = await shared.Host.PersonAsync();
        var page = await person.SeeAsync(address);
        List<string> assets =
        [
            .. page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!),
            .. page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!),
        ];

        assets.ShouldNotBeEmpty();
        foreach (var asset in assets)
        {
            asset.ShouldContain("?v=");
            using var answer = await person.GetAsync(new Uri(asset, UriKind.Relative), TestContext.Current.CancellationToken);
            answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        }
    }

    [Fact]
    public async Task Asset_WithoutAFingerprint_IsAskedForAgainAndNotSentTwice()
    {
        using var person = await shared.Host.PersonAsync();
        using var first = await person.GetAsync(new Uri("/css/site.css", UriKind.Relative), TestContext.Current.CancellationToken);
        first.Headers.CacheControl!.NoCache.ShouldBeTrue();

        using var again = new HttpRequestMessage(HttpMethod.Get, "/css/site.css");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await person.SendAsync(again, TestContext.Current.CancellationToken);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }
}
