using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Mediation.Infrastructure.Identity;
using Mediation.TestSupport;
using Mediation.Web.Demo;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Auth;

public sealed class AccessTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static readonly Uri Mediators = new("/api/v1/mediators", UriKind.Relative);
    private static readonly Uri Cases = new("/api/v1/cases", UriKind.Relative);

    [Fact]
    public async Task Api_NoToken_IsUnauthorisedBeforeTheBodyIsRead()
    {
        var host = shared.Host;
        using var client = new HttpClient { BaseAddress = host.Address };

        using var answer = await client.PostAsJsonAsync(Cases, new { nonsense = true }, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ShouldNotBeEmpty();
        (await Problem.OfAsync(answer)).Code.ShouldBe("access.sign-in-required");
    }

    [Fact]
    public async Task Api_ForgedToken_IsUnauthorised()
    {
        var host = shared.Host;
        using var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "eyJhbGciOiJub25lIn0.e30.");

        using var answer = await client.GetAsync(Cases, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Problem.OfAsync(answer)).Code.ShouldBe("access.sign-in-required");
    }

    [Fact]
    public async Task Api_RoleWithoutThePermission_IsForbiddenAndRecorded()
    {
        var host = shared.Host;
        using var client = await host.SignedInAsync("worker");

        using var answer = await client.GetAsync(Mediators, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Problem.OfAsync(answer)).Code.ShouldBe("access.forbidden");
        (await host.AccessRecordsAsync()).ShouldContain(AccessKind.Refused);
    }

    [Fact]
    public async Task Api_SignedInByCookieOnly_IsUnauthorised()
    {
        var host = shared.Host;
        using var browser = host.Browser();
        using var signedIn = await new SignInFlow(browser).SignInAsync("clerk", DemoAccounts.Password);

        using var answer = await browser.GetAsync(Cases, TestContext.Current.CancellationToken);

        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/account/sign-in")]
    public async Task PublicDoor_Anonymous_IsOpen(string path)
    {
        var host = shared.Host;
        using var browser = host.Browser();

        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing-here", HttpStatusCode.NotFound, "request.not-found")]
    [InlineData("DELETE", "/api/v1/cases", HttpStatusCode.MethodNotAllowed, "request.method-not-allowed")]
    public async Task UnknownDoor_Anonymous_IsAProblem(string method, string path, HttpStatusCode status, string code)
    {
        var host = shared.Host;
        using var client = new HttpClient { BaseAddress = host.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(status);
        (await Problem.OfAsync(answer)).Code.ShouldBe(code);
    }
}
