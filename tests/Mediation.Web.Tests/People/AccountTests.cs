using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Web.Tests.People;

public sealed class AccountTests
{
    private static readonly Uri Accounts = new("/api/v1/accounts", UriKind.Relative);

    [Theory]
    [EveryDatabase]
    public async Task Account_Opened_SignsInWithItsRoleAndAgency(DatabaseProvider provider)
    {
        await using var host = await RunningHost.StartAsync(provider);
        using var security = await host.SignedInAsync("security");

        using var opened = await security.PostAsJsonAsync(Accounts, Head("new.head"), TestContext.Current.CancellationToken);

        opened.StatusCode.ShouldBe(HttpStatusCode.Created, await opened.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        opened.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var head = await host.SignedInAsync("new.head", await Field(opened, "initialPassword"));
        (await StatusAsync(head, "/api/v1/mediators")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(head, "/api/v1/accounts")).ShouldBe(HttpStatusCode.Forbidden);
        (await host.AccessRecordsAsync()).ShouldContain(AccessKind.AccountOpened);
    }

    [Theory]
    [EveryDatabase]
    public async Task Account_ClosedReopenedAndReset_FollowsAtTheDoor(DatabaseProvider provider)
    {
        await using var host = await RunningHost.StartAsync(provider, "--Auth:CallerMemory=00:00:00.001");
        using var security = await host.SignedInAsync("security");
        using var opened = await security.PostAsJsonAsync(Accounts, Head("new.head"), TestContext.Current.CancellationToken);
        var (id, first) = (await Field(opened, "id"), await Field(opened, "initialPassword"));
        using var head = await host.SignedInAsync("new.head", first);

        (await ActAsync(security, id, "close")).Status.ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(head, "/api/v1/mediators")).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignsInAsync(host, "new.head", first)).ShouldBeFalse();
        (await ActAsync(security, id, "close")).Code.ShouldBe("account.already-closed");
        (await ActAsync(security, id, "reset-password")).Code.ShouldBe("account.already-closed");

        (await ActAsync(security, id, "reopen")).Status.ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(head, "/api/v1/mediators")).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignsInAsync(host, "new.head", first)).ShouldBeTrue();
        (await ActAsync(security, id, "reopen")).Code.ShouldBe("account.not-closed");

        using var reset = await security.PostAsync(new Uri($"/api/v1/accounts/{id}/reset-password", UriKind.Relative), null, TestContext.Current.CancellationToken);
        (await SignsInAsync(host, "new.head", first)).ShouldBeFalse();
        (await SignsInAsync(host, "new.head", await Field(reset, "password"))).ShouldBeTrue();
        AccessKind[] changes = [AccessKind.AccountOpened, AccessKind.RoleGiven, AccessKind.AccountClosed, AccessKind.AccountReopened, AccessKind.PasswordReset];
        (await host.AccessRecordsAsync()).Intersect(changes).ShouldBe(changes, ignoreOrder: true);
    }

    [Theory]
    [EveryDatabase]
    public async Task Secrets_OfAnsweredCalls_AreNowhereInTheDatabase(DatabaseProvider provider)
    {
        await using var host = await RunningHost.StartAsync(provider);
        using var security = await host.SignedInAsync("security");
        security.DefaultRequestHeaders.Add("Idempotency-Key", "kept-for-nobody");

        using var opened = await security.PostAsJsonAsync(Accounts, Head("new.head"), TestContext.Current.CancellationToken);
        using var again = await security.PostAsJsonAsync(Accounts, Head("new.head"), TestContext.Current.CancellationToken);
        using var client = await security.PostAsJsonAsync(
            new Uri("/api/v1/clients", UriKind.Relative), new { clientId = "court-system", displayName = "某某法院" }, TestContext.Current.CancellationToken);

        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Problem.OfAsync(again)).Code.ShouldBe("already-exists");
        string[] secrets = [await Field(opened, "initialPassword"), await Field(client, "secret")];
        await host.WithDbAsync(async db =>
        {
            (await db.IdempotentAnswers.CountAsync()).ShouldBe(0);
            var kept = string.Join('\n', (await db.AccessRecords.Select(record => record.UseCase).ToListAsync())
                .Concat(await db.History.Select(entry => entry.Payload).ToListAsync())
                .Concat(await db.Outbox.Select(message => message.Payload).ToListAsync())
                .Concat(await db.Users.Select(account => account.PasswordHash).ToListAsync()));
            secrets.ShouldAllBe(secret => !kept.Contains(secret));
        });
    }

    [Fact]
    public async Task Account_HoldingTwoAdministrators_IsRefused()
    {
        await using var host = await RunningHost.StartAsync();
        using var security = await host.SignedInAsync("security");

        using var answer = await security.PostAsJsonAsync(
            Accounts,
            new { signInName = "both", displayName = "某某", roles = (string[])["security-administrator", "system-administrator"] },
            TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Problem.OfAsync(answer)).Code.ShouldBe("account.administrators-apart");
    }

    [Theory]
    [InlineData("DX-UNION", "adjudicator", "account.adjudicator-agency")]
    [InlineData("DX-ARB", "adjudicator mediator", "account.adjudicator-apart")]
    [InlineData("DX-COURT", "adjudicator", null)]
    public async Task Account_OfAnAdjudicator_IsApartFromMediation(string agency, string roles, string? refusal)
    {
        await using var host = await RunningHost.StartAsync();
        using var security = await host.SignedInAsync("security");

        using var answer = await security.PostAsJsonAsync(
            Accounts, new { signInName = "judge2", displayName = "某某", roles = roles.Split(' '), agency }, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(refusal is null ? HttpStatusCode.Created : HttpStatusCode.UnprocessableEntity);
        if (refusal is not null)
        {
            (await Problem.OfAsync(answer)).Code.ShouldBe(refusal);
        }
    }

    [Fact]
    public async Task Account_OnesOwn_IsNotClosed()
    {
        await using var host = await RunningHost.StartAsync();
        using var security = await host.SignedInAsync("security");
        var own = Guid.Empty;
        await host.WithDbAsync(async db => own = await db.Users.Where(account => account.UserName == "security").Select(account => account.Id).SingleAsync());

        (await ActAsync(security, own.ToString(), "close")).Code.ShouldBe("account.own");
    }

    [Theory]
    [EveryDatabase]
    public async Task Accounts_PageByPage_AreAllThereOnce(DatabaseProvider provider)
    {
        await using var host = await RunningHost.StartAsync(provider);
        using var security = await host.SignedInAsync("security");
        List<string> names = [];
        var next = "";

        do
        {
            var page = await security.GetFromJsonAsync<JsonElement>($"/api/v1/accounts?take=3&after={next}", TestContext.Current.CancellationToken);
            names.AddRange(page.GetProperty("accounts").EnumerateArray().Select(account => account.GetProperty("signInName").GetString()!));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        names.ShouldBe(
        [
            "arbitration", "arbitrator", "auditor", "clerk", "court", "employer", "federation", "head", "hotline", "inspection", "judge", "justice",
            "legalaid", "liaison", "mediator", "mediator2", "petition", "security", "system", "worker",
        ]);
    }

    private static object Head(string name) =>
        new { signInName = name, displayName = "负责人 某某", roles = (string[])["centre-head"], agency = "DX-UNION" };

    private static async Task<string> Field(HttpResponseMessage answer, string name)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonDocument.Parse(text).RootElement.GetProperty(name).GetString()!;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, string? Code)> ActAsync(HttpClient client, string id, string step)
    {
        using var answer = await client.PostAsync(new Uri($"/api/v1/accounts/{id}/{step}", UriKind.Relative), null);
        return (answer.StatusCode, answer.IsSuccessStatusCode ? null : (await Problem.OfAsync(answer)).Code);
    }

    private static async Task<bool> SignsInAsync(RunningHost host, string name, string password)
    {
        using var browser = host.Browser();
        using var answer = await new SignInFlow(browser).SignInAsync(name, password);
        return answer.StatusCode == HttpStatusCode.Redirect;
    }
}
