using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.People;

public sealed class ClientTests
{
    private static readonly Uri Clients = new("/api/v1/clients", UriKind.Relative);
    private static readonly Uri Workspaces = new("/api/v1/clients/workspaces", UriKind.Relative);

    [Theory]
    [EveryDatabase]
    public async Task Partner_Registered_GetsATokenAsAPartnerSystem(DatabaseProvider provider)
    {
        await using var host = await RunningHost.StartAsync(provider);
        using var security = await host.SignedInAsync("security");
        using var registered = await security.PostAsJsonAsync(Clients, Court(), TestContext.Current.CancellationToken);
        registered.StatusCode.ShouldBe(HttpStatusCode.Created);
        var secret = (await registered.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("secret").GetString()!;

        using var partner = await host.ClientAsync("court-system", secret);
        using var cases = await partner.GetAsync(new Uri("/api/v1/cases", UriKind.Relative), TestContext.Current.CancellationToken);

        cases.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await host.AccessRecordsAsync()).ShouldContain(AccessKind.ClientRegistered);
    }

    [Theory]
    [InlineData("workspace", "already-exists")]
    [InlineData("demo-system", "already-exists")]
    [InlineData("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa", "client.id-shape")]
    [InlineData("Court", "client.id-shape")]
    public async Task Partner_IdTakenOrUnfit_IsRefused(string id, string code)
    {
        await using var host = await RunningHost.StartAsync();
        using var security = await host.SignedInAsync("security");

        using var answer = await security.PostAsJsonAsync(Clients, new { clientId = id, displayName = "某某" }, TestContext.Current.CancellationToken);

        var problem = await Problem.OfAsync(answer);
        (problem.Errors?["clientId"][0].Code ?? problem.Code).ShouldBe(code);
    }

    [Fact]
    public async Task Workspace_Registered_LetsPeopleIn()
    {
        await using var host = await RunningHost.StartAsync();
        using var security = await host.SignedInAsync("security");
        security.DefaultRequestHeaders.Add("Idempotency-Key", "desk-1");

        using var registered = await security.PostAsJsonAsync(
            Workspaces, new { clientId = "desk", displayName = "窗口", redirects = (string[])["http://127.0.0.1/callback"] }, TestContext.Current.CancellationToken);

        registered.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var browser = host.Browser();
        (await new SignInFlow(browser) { ClientId = "desk" }.TokensAsync("clerk")).AccessToken.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("http://desk.example/callback")]
    [InlineData("https://desk.example/callback#here")]
    [InlineData("callback")]
    public async Task Workspace_UnsafeReturnAddress_IsRefused(string redirect)
    {
        await using var host = await RunningHost.StartAsync();
        using var security = await host.SignedInAsync("security");
        security.DefaultRequestHeaders.Add("Idempotency-Key", "desk-1");

        using var answer = await security.PostAsJsonAsync(
            Workspaces, new { clientId = "desk", displayName = "窗口", redirects = (string[])[redirect] }, TestContext.Current.CancellationToken);

        (await Problem.OfAsync(answer)).Errors!["redirects[0]"][0].Code.ShouldBe("client.redirect-shape");
    }

    private static object Court() => new { clientId = "court-system", displayName = "某某法院" };
}
