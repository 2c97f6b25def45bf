using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Demo;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Web.Tests.Auth;

public sealed class TokenFlowTests
{
    private static readonly Uri Cases = new("/api/v1/cases", UriKind.Relative);

    public static TheoryData<DatabaseProvider> Providers => [.. Databases.All];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task AuthorizationCode_WithPkce_GivesATokenThatOpensTheApi(DatabaseProvider provider)
    {
        await using var host = await RunningHost.StartAsync(provider);
        using var client = await host.SignedInAsync("clerk");

        using var answer = await client.GetAsync(Cases, TestContext.Current.CancellationToken);
        var who = await client.GetFromJsonAsync<Dictionary<string, object>>("/connect/userinfo", TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        who!["roles"].ToString().ShouldBe("""["Clerk"]""");
        (await host.AccessRecordsAsync()).ShouldBe([AccessKind.SignedIn, AccessKind.TokenIssued]);
    }

    [Fact]
    public async Task AuthorizationCode_WithoutChallenge_IsRefused()
    {
        await using var host = await RunningHost.StartAsync();
        using var browser = host.Browser();

        using var answer = await browser.GetAsync(new SignInFlow(browser).AuthorizeAddress(withChallenge: false), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("code_challenge");
    }

    [Fact]
    public async Task AuthorizationCode_WrongVerifierOrUsedTwice_IsRefused()
    {
        await using var host = await RunningHost.StartAsync();
        using var browser = host.Browser();
        var flow = new SignInFlow(browser);
        var code = await flow.CodeAsync("clerk");

        using var wrong = await flow.RedeemAsync(code, new string('x', 43));
        using var first = await flow.RedeemAsync(code);
        using var second = await flow.RedeemAsync(code);

        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.BadRequest));
    }

    [Theory]
    [InlineData("https://evil.example/callback")]
    [InlineData("http://127.0.0.1:5080/other")]
    public async Task Authorization_UnregisteredRedirect_IsNotFollowed(string redirect)
    {
        await using var host = await RunningHost.StartAsync();
        using var browser = host.Browser();

        using var answer = await browser.GetAsync(new SignInFlow(browser) { RedirectUri = redirect }.AuthorizeAddress(), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task RefreshToken_Redeemed_GivesANewOne()
    {
        await using var host = await RunningHost.StartAsync();
        using var browser = host.Browser();
        var flow = new SignInFlow(browser);
        var tokens = await flow.TokensAsync("mediator");

        using var answer = await flow.RefreshAsync(tokens.RefreshToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadFromJsonAsync<Tokens>(TestContext.Current.CancellationToken))!.RefreshToken.ShouldNotBe(tokens.RefreshToken);
    }

    [Fact]
    public async Task AccountClosed_AfterTheTokenWasIssued_LosesAccess()
    {
        await using var host = await RunningHost.StartAsync(settings: "--Auth:CallerMemory=00:00:00.001");
        using var browser = host.Browser();
        var flow = new SignInFlow(browser);
        var tokens = await flow.TokensAsync("clerk");
        using var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.AccessToken);

        await host.WithDbAsync(db => db.Users.Where(account => account.UserName == "clerk")
            .ExecuteUpdateAsync(row => row.SetProperty(account => account.IsActive, false)));
        using var api = await client.GetAsync(Cases, TestContext.Current.CancellationToken);
        using var refresh = await flow.RefreshAsync(tokens.RefreshToken);

        api.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        refresh.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task ClientCredentials_OfThePartnerSystem_OpenTheApi()
    {
        await using var host = await RunningHost.StartAsync();
        using var client = new HttpClient { BaseAddress = host.Address };
        var flow = new SignInFlow(client);

        using var wrong = await flow.PostTokenAsync(Credentials("wrong"));
        using var answer = await flow.PostTokenAsync(Credentials(DemoClients.SystemSecret));
        var tokens = await answer.Content.ReadFromJsonAsync<Tokens>(TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens!.AccessToken);
        using var cases = await client.GetAsync(Cases, TestContext.Current.CancellationToken);

        wrong.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        cases.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Dictionary<string, string> Credentials(string secret) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = DemoClients.SystemId,
        ["client_secret"] = secret,
        ["scope"] = "api",
    };
}
