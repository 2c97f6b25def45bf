using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Identity;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Web.Tests.People;

public sealed class ContactTests
{
    private static readonly Uri Own = new("/api/v1/me/contact", UriKind.Relative);
    private static readonly Uri Accounts = new("/api/v1/accounts", UriKind.Relative);

    [Theory]
    [EveryDatabase]
    public async Task OwnContact_Changed_IsReadBackWholeAndListedMasked(DatabaseProvider provider)
    {
        await using var host = await RunningHost.StartAsync(provider);
        using var mediator = await host.SignedInAsync("mediator");
        using var security = await host.SignedInAsync("security");

        using var changed = await mediator.PutAsJsonAsync(
            Own, new { email = "Wang@Mail.Example", phone = "139 0000 0002", language = "en" }, TestContext.Current.CancellationToken);

        changed.StatusCode.ShouldBe(HttpStatusCode.OK, await changed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (await BodyAsync(changed)).GetProperty("email").GetString().ShouldBe("W***@mail.example");
        var own = await mediator.GetFromJsonAsync<JsonElement>(Own, TestContext.Current.CancellationToken);
        (Text(own, "email"), Text(own, "phone"), Text(own, "language")).ShouldBe(("Wang@mail.example", "+8613900000002", Languages.English));
        var listed = (await security.GetFromJsonAsync<JsonElement>(Accounts, TestContext.Current.CancellationToken)).GetProperty("accounts")
            .EnumerateArray().Single(account => Text(account, "signInName") == "mediator");
        (Text(listed, "email"), Text(listed, "phone")).ShouldBe(("W***@mail.example", "139****0002"));
        (await host.AccessRecordsAsync()).ShouldContain(AccessKind.ContactChanged);
        await NothingInTheClearAsync(host);
        (await mediator.GetAsync(Own, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [EveryDatabase]
    public async Task Contact_OfAnAccountOpenedWithIt_IsChangedByTheSecurityAdministrator(DatabaseProvider provider)
    {
        await using var host = await RunningHost.StartAsync(provider);
        using var security = await host.SignedInAsync("security");
        using var opened = await security.PostAsJsonAsync(
            Accounts,
            new { signInName = "new.head", displayName = "某某", roles = (string[])["centre-head"], agency = "DX-UNION", email = "a@mail.example", phone = "13900000003" },
            TestContext.Current.CancellationToken);
        var body = await BodyAsync(opened);
        var (id, password) = (Text(body, "id"), Text(body, "initialPassword"));
        using var head = await host.SignedInAsync("new.head", password!);
        Text(await head.GetFromJsonAsync<JsonElement>(Own, TestContext.Current.CancellationToken), "email").ShouldBe("a@mail.example");

        using var changed = await security.PutAsJsonAsync(
            new Uri($"/api/v1/accounts/{id}/contact", UriKind.Relative), new { email = "b@mail.example" }, TestContext.Current.CancellationToken);

        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        var own = await head.GetFromJsonAsync<JsonElement>(Own, TestContext.Current.CancellationToken);
        (Text(own, "email"), Text(own, "phone"), Text(own, "language")).ShouldBe(("b@mail.example", null, Languages.Chinese));
        using var unknown = await security.PutAsJsonAsync(
            new Uri($"/api/v1/accounts/{Guid.CreateVersion7()}/contact", UriKind.Relative), new { email = "b@mail.example" },
            TestContext.Current.CancellationToken);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("email", "no address", "person.email-address-shape")]
    [InlineData("phone", "12345", "person.phone-number-shape")]
    [InlineData("language", "fr", "language.unknown")]
    public async Task Contact_ThatIsNone_IsRefusedInWords(string field, string value, string code)
    {
        await using var host = await RunningHost.StartAsync();
        using var worker = await host.SignedInAsync("worker");

        using var answer = await worker.PutAsJsonAsync(Own, new Dictionary<string, string> { [field] = value }, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var fault = (await Problem.OfAsync(answer)).Errors![field].ShouldHaveSingleItem();
        fault.Code.ShouldBe(code);
        fault.Message.ShouldNotBe(code);
    }

    private static Task NothingInTheClearAsync(RunningHost host) => host.WithDbAsync(async db =>
    {
        var texts = (await db.AccessRecords.Select(record => record.UseCase).ToListAsync())
            .Concat(await db.History.Select(entry => entry.Payload).ToListAsync())
            .Concat(await db.IdempotentAnswers.Select(answer => answer.Answer).ToListAsync());
        texts.ShouldAllBe(text => text == null || (!text.Contains("Wang@") && !text.Contains("13900000002")));
        var stored = await db.Database.SqlQueryRaw<byte[]>("""SELECT "ContactEmail" AS "Value" FROM "Accounts" WHERE "ContactEmail" IS NOT NULL""").ToListAsync();
        System.Text.Encoding.UTF8.GetString(stored.ShouldHaveSingleItem()).ShouldNotContain("Wang");
    });

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static Task<JsonElement> BodyAsync(HttpResponseMessage answer) =>
        answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
