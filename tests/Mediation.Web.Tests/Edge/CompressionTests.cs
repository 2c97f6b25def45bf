using System.Net.Http.Headers;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Edge;

public sealed class CompressionTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task APageOfAStranger_GoesOutCompressed()
    {
        using var browser = shared.Host.Browser();

        (await EncodingAsync(browser, "/calendar/2026")).ShouldBe("br");
    }

    [Fact]
    public async Task AnEncryptedPageOfSomebodySignedIn_DoesNot()
    {
        using var worker = await shared.Host.PersonAsync("worker");

        (await EncodingAsync(worker, "/account", ("X-Forwarded-Proto", "https"))).ShouldBeNull();
    }

    [Fact]
    public async Task AnEncryptedPageOfAStranger_Does()
    {
        using var browser = shared.Host.Browser();

        (await EncodingAsync(browser, "/calendar/2026", ("X-Forwarded-Proto", "https"))).ShouldBe("br");
    }

    private static async Task<string?> EncodingAsync(HttpClient browser, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue();
        return answer.Content.Headers.ContentEncoding.SingleOrDefault();
    }
}
