using System.Net;
using System.Net.Http.Headers;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Errors;

public sealed class RequestProblemTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly Uri Cases = new("/api/v1/cases", UriKind.Relative);

    [Fact]
    public async Task Body_WithFaults_NamesEachFieldInTheCallersLanguage()
    {
        var host = shared.Host;
        using var client = await host.SignedInAsync("worker");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        using var answer = await PostAsync(client, """{"agency":5,"nonsense":1}""");
        var problem = await Problem.OfAsync(answer);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        problem.Title.ShouldBe("The request is not right");
        problem.Errors!["agency"].ShouldHaveSingleItem().ShouldBe(new ProblemField("field.string", "Text is expected here."));
        problem.Errors["nonsense"].ShouldHaveSingleItem().Code.ShouldBe("field.unknown");
    }

    [Fact]
    public async Task Body_NoLanguageAsked_IsAnsweredInChinese()
    {
        var host = shared.Host;
        using var client = await host.SignedInAsync("worker");

        var problem = await Problem.OfAsync(await PostAsync(client, "{"));

        problem.Title.ShouldBe("请求内容有误");
    }

    [Fact]
    public async Task Body_NotJson_IsAnUnsupportedMediaType()
    {
        var host = shared.Host;
        using var client = await host.SignedInAsync("worker");

        using var answer = await PostAsync(client, "<case/>", "application/xml");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await Problem.OfAsync(answer)).Code.ShouldBe("request.not-json");
    }

    [Fact]
    public async Task Body_OverOneMegabyte_IsTooLarge()
    {
        var host = shared.Host;
        using var client = await host.SignedInAsync("worker");

        using var answer = await PostAsync(client, $"{{\"agency\":\"{new string('x', 1024 * 1024)}\"}}");

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Problem.OfAsync(answer)).Code.ShouldBe("request.too-large");
    }

    [Fact]
    public async Task Answer_EveryOne_CarriesTheSecurityHeaders()
    {
        var host = shared.Host;
        using var browser = host.Browser();

        using var page = await browser.GetAsync(new Uri("/account/sign-in", UriKind.Relative), TestContext.Current.CancellationToken);
        using var missing = await browser.GetAsync(new Uri("/nothing", UriKind.Relative), TestContext.Current.CancellationToken);

        foreach (var answer in (HttpResponseMessage[])[page, missing])
        {
            answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldNotContain("unsafe");
            answer.Headers.GetValues("X-Content-Type-Options").ShouldHaveSingleItem().ShouldBe("nosniff");
            answer.Headers.Contains("Server").ShouldBeFalse();
        }

        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("<style");
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string body, string type = "application/json")
    {
        var content = new StringContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        var request = new HttpRequestMessage(HttpMethod.Post, Cases) { Content = content };
        request.Headers.Add("Idempotency-Key", "k-1");
        return client.SendAsync(request);
    }
}
