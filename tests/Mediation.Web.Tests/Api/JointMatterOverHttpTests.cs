using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Mediation.Application.Access;
using Mediation.Domain.Agencies;
using Mediation.Infrastructure.Identity;
using Mediation.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Web.Tests.Api;

/// <summary>Who sees a joint matter on the wire, at every address it has.</summary>
public sealed class JointMatterOverHttpTests : IAsyncLifetime
{
    private const string Password = "Matter-Guest-1";

    private RunningHost _host = null!;
    private HttpClient _clerk = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await RunningHost.StartAsync();
        _clerk = await _host.SignedInAsync("clerk");
    }

    public async ValueTask DisposeAsync()
    {
        _clerk.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task EveryAddress_OfAMatter_AnswersMembersAndIs404ToAllOthers()
    {
        using var member = await JoinAsync("X-HR", AgencyKind.HumanResources);
        using var declined = await JoinAsync("X-JUSTICE", AgencyKind.Justice);
        using var left = await JoinAsync("X-PETITION", AgencyKind.Petition);
        using var stranger = await JoinAsync("X-QILIAN", AgencyKind.EnterpriseFederation);
        var matter = await RaiseAsync();
        var version = await StepAsync(_clerk, $"{matter}/invitations", 1, new { bodies = (string[])["X-HR", "X-JUSTICE", "X-PETITION"] });
        version = await StepAsync(declined, $"{matter}/answer", version, new { accepts = false, reason = "不属职责" });
        version = await StepAsync(left, $"{matter}/leave", version, new { reason = "已办结" });
        version = await StepAsync(_clerk, $"{matter}/convene", version);

        foreach (var reads in (string[])[matter, $"{matter}/progress"])
        {
            (await StatusAsync(member, HttpMethod.Get, reads)).ShouldBe(HttpStatusCode.OK);
            foreach (var outsider in (HttpClient[])[declined, left, stranger])
            {
                (await StatusAsync(outsider, HttpMethod.Get, reads)).ShouldBe(HttpStatusCode.NotFound, reads);
            }
        }

        (await StatusAsync(member, HttpMethod.Get, $"{matter}/emergency-reports")).ShouldBe(HttpStatusCode.NotFound);
        foreach (var (step, body) in Steps())
        {
            foreach (var outsider in (HttpClient[])[declined, left, stranger])
            {
                (await StatusAsync(outsider, HttpMethod.Post, $"{matter}/{step}", version, body)).ShouldBe(HttpStatusCode.NotFound, step);
            }

            (await StatusAsync(member, HttpMethod.Post, $"{matter}/{step}", version, body)).ShouldBe(HttpStatusCode.Forbidden, step);
        }

        (await member.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/joint-matters", UriKind.Relative), Cancel)).GetProperty("matters").GetArrayLength().ShouldBe(1);
        (await stranger.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/joint-matters", UriKind.Relative), Cancel)).GetProperty("matters").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Raise_AnswersItsAddress_AndAStepNeedsIfMatch()
    {
        var matter = await RaiseAsync();

        (await StatusAsync(_clerk, HttpMethod.Post, $"{matter}/progress", version: null, new { text = "一" })).ShouldBe(HttpStatusCode.PreconditionRequired);
        (await StatusAsync(_clerk, HttpMethod.Post, $"{matter}/progress", 9, new { text = "一" })).ShouldBe(HttpStatusCode.Conflict);
        (await StatusAsync(_clerk, HttpMethod.Post, $"{matter}/progress", 1, new { text = new string('字', 2001) })).ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(_clerk, HttpMethod.Post, $"{matter}/progress", 1, new { text = "一" })).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Table_ThatHidesARule_IsRefusedWithItsPlaceAndTheOtherRule()
    {
        using var head = await _host.SignedInAsync("head");
        var then = new { chain = "legal-aid", invite = Array.Empty<string>(), urgent = false };
        object Rule(string key, int headcount) => new { key, isDecisive = true, when = new { headcountAtLeast = headcount }, then, zh = "因为", en = "because" };

        using var answer = await SendAsync(head, HttpMethod.Post, "/api/v1/triage/rules", 0, new { rules = new[] { Rule("ten", 10), Rule("fifty", 50) } });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var fault = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("errors").GetProperty("rules[1]")[0];
        fault.GetProperty("code").GetString().ShouldBe("triage.unreachable");
        fault.GetProperty("message").GetString()!.ShouldContain("ten");
    }

    [Fact]
    public async Task TestBench_AnswersTheRouteAndWhy()
    {
        using var answer = await SendAsync(_clerk, HttpMethod.Post, "/api/v1/triage/test", null, new
        {
            facts = new { channel = "hotline12345", claims = (string[])["unpaid-wages"], headcount = 12, on = "2026-02-05" },
        });

        var route = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("route");
        route.GetProperty("decidedBy").GetString().ShouldBe("collective-festival-arrears");
        route.GetProperty("grade").GetString().ShouldBe("major");
        (await StatusAsync(_clerk, HttpMethod.Post, "/api/v1/triage/test", null, new { })).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Field_WhoseMessageNamesANumber_IsRefusedInWords()
    {
        using var system = await _host.SignedInAsync("system");

        using var answer = await SendAsync(system, HttpMethod.Post, "/api/v1/agencies", null, new
        {
            code = "X-1",
            name = "某单位",
            nameEn = "Some body",
            kind = "other",
            level = "district",
            caseNumberPattern = new string('号', 200),
            areas = (string[])["110115"],
            activeFrom = "2026-01-01",
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("60");
    }

    private static IEnumerable<(string Step, object? Body)> Steps()
    {
        var id = Guid.CreateVersion7();
        var weight = new { reasons = (string[])["death"], grade = "gravest" };
        yield return ("invitations", new { bodies = (string[])["X-QILIAN"] });
        yield return ("cases", new { caseId = id });
        yield return ("cases/unlink", new { caseId = id });
        yield return ("regrade", new { weight });
        yield return ("convene", null);
        yield return ("meetings", new { at = "2030-01-01T00:00:00Z", mode = "video", place = "线上", attending = (string[])["X-HR"] });
        yield return ($"meetings/{id}/record", new { heldAt = "2020-01-01T00:00:00Z", present = (string[])["X-HR"], minutes = "议" });
        yield return ($"meetings/{id}/cancel", null);
        yield return ("tasks", new { task = new { title = "查", owner = "X-HR", dueOn = "2030-01-01" } });
        yield return ("sessions", new { caseId = id, at = "2030-01-01T00:00:00Z", bodies = (string[])["X-HR"] });
        yield return ("emergency-reports", new { kind = "first", text = "报" });
        yield return ("conclude", new { summary = "完", people = 1, amountFen = 1, settled = 1, failed = 0, handedOver = 0 });
        yield return ("close", null);
        yield return ("dismiss", new { reason = "无" });
        yield return ("reopen", null);
    }

    private async Task<string> RaiseAsync()
    {
        using var answer = await SendAsync(_clerk, HttpMethod.Post, "/api/v1/joint-matters", null, new
        {
            title = "集体欠薪",
            what = "三个月未发工资。",
            headcount = 12,
            incident = "patrol",
            weight = new { reasons = (string[])["ten-or-more-workers", "media-attention"], grade = "major" },
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Cancel));
        return answer.Headers.Location!.ToString();
    }

    private static async Task<int> StepAsync(HttpClient client, string path, int version, object? body = null)
    {
        using var answer = await SendAsync(client, HttpMethod.Post, path, version, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Cancel));
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("version").GetInt32();
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, HttpMethod verb, string path, int? version = null, object? body = null)
    {
        using var answer = await SendAsync(client, verb, path, version, body);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod verb, string path, int? version, object? body)
    {
        using var request = new HttpRequestMessage(verb, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        if (version is { } seen)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        }

        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        return await client.SendAsync(request, Cancel);
    }

    /// <summary>A body of its own with a liaison who signs in.</summary>
    private async Task<HttpClient> JoinAsync(string code, AgencyKind kind)
    {
        await _host.WithDbAsync(async db =>
        {
            db.Agencies.Add(Agency.Establish(
                AgencyId.New(DateTimeOffset.UnixEpoch.AddYears(56)), new AgencyProfile(code, $"单位{code}", $"Body {code}", kind, AgencyLevel.District),
                CaseNumberPattern.Parse("案〔{year}〕{serial}号"), ["110115"], new DateOnly(2020, 1, 1)));
            await db.SaveChangesAsync();
        });
        Guid agency = default;
        await _host.WithDbAsync(async db => agency = (await db.Agencies.SingleAsync(one => one.Code == code)).Id.Value);
        await using var scope = _host.Services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account { Id = Guid.CreateVersion7(), UserName = code.ToLowerInvariant(), DisplayName = code, AgencyId = agency };
        (await accounts.CreateAsync(account, Password)).Succeeded.ShouldBeTrue();
        (await accounts.AddToRoleAsync(account, nameof(Role.Liaison))).Succeeded.ShouldBeTrue();
        return await _host.SignedInAsync(code.ToLowerInvariant(), Password);
    }
}
