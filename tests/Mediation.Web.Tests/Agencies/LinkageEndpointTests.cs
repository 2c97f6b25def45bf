using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Agencies;

public sealed class LinkageEndpointTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task DemoDistrict_HasBothSixPartiesAndALiaisonPerBody()
    {
        using var court = await shared.Host.SignedInAsync("court");

        var mechanisms = await GetAsync(court, "/api/v1/mechanisms?on=2026-03-02");
        var book = await GetAsync(court, "/api/v1/contact-book?kind=hotline");

        mechanisms.GetProperty("mechanisms").EnumerateArray()
            .Where(one => one.GetProperty("code").GetString()!.StartsWith("DX-", StringComparison.Ordinal))
            .Select(one => one.GetProperty("members")[0].GetProperty("agency").GetString())
            .ShouldBe(["DX-HR", "DX-UNION"]);
        book.GetProperty("contacts")[0].GetProperty("phone").GetString()!.ShouldStartWith("+86139");
    }

    [Fact]
    public async Task Mechanism_FoundedAndChanged_FollowsItsETag()
    {
        using var system = await shared.Host.SignedInAsync("system");
        system.DefaultRequestHeaders.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        string[] members = ["DX-HR", "DX-COURT", "DX-JUSTICE", "DX-UNION", "DX-GSL", "DX-QILIAN"];

        using var founded = await system.PostAsJsonAsync(
            new Uri("/api/v1/mechanisms", UriKind.Relative),
            new { code = "T-ONE-STOP", area = "110115", template = "BJ-ONE-STOP-2025", members = members.Select(agency => new { agency }) },
            TestContext.Current.CancellationToken);
        var address = founded.Headers.Location!;
        system.DefaultRequestHeaders.Remove("Idempotency-Key");
        using var admitted = await StepAsync(system, $"{address}/members", founded.Headers.ETag, new { agency = "DX-PETITION", from = "2026-03-01" });
        using var overtaken = await StepAsync(system, $"{address}/close", founded.Headers.ETag, new { lastDay = "2026-03-01" });
        using var blind = await StepAsync(system, $"{address}/close", null, new { lastDay = "2026-03-01" });

        founded.StatusCode.ShouldBe(HttpStatusCode.Created, await founded.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        admitted.StatusCode.ShouldBe(HttpStatusCode.OK);
        overtaken.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        blind.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        var on = await GetAsync(system, $"{address}?on=2026-02-28");
        on.GetProperty("mechanism").GetProperty("members").GetArrayLength().ShouldBe(6);
        on.GetProperty("memberships").GetArrayLength().ShouldBe(7);
    }

    [Fact]
    public async Task Liaison_NamedForAnotherAgency_IsForbiddenAndForOnesOwnIsOnDuty()
    {
        using var court = await shared.Host.SignedInAsync("court");
        var liaison = new { name = "某甲", phone = "13900000009", duties = (string[])["prosecution-support"], firstDay = "2026-03-02" };

        using var elsewhere = await NameAsync(court, "DX-HR", liaison);
        using var here = await NameAsync(court, "DX-COURT", liaison);
        using var duty = await court.GetAsync(
            new Uri("/api/v1/agencies/DX-COURT/liaisons/on-duty?chain=prosecution-support&on=2026-03-02", UriKind.Relative), TestContext.Current.CancellationToken);

        elsewhere.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        here.StatusCode.ShouldBe(HttpStatusCode.Created);
        duty.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await duty.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("acting").GetProperty("phone").GetString()
            .ShouldBe("+8613900000009");
    }

    private static async Task<JsonElement> GetAsync(HttpClient client, string address) =>
        await client.GetFromJsonAsync<JsonElement>(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private static async Task<HttpResponseMessage> NameAsync(HttpClient client, string agency, object liaison)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/api/v1/agencies/{agency}/liaisons", UriKind.Relative))
        {
            Content = JsonContent.Create(liaison),
        };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpResponseMessage> StepAsync(HttpClient client, string address, EntityTagHeaderValue? seen, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = JsonContent.Create(body) };
        if (seen is not null)
        {
            request.Headers.IfMatch.Add(seen);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
