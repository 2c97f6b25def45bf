using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mediation.TestSupport;

namespace Mediation.Web.Tests.Entitlements;

public sealed class EntitlementOverHttpTests
{
    private const string Overtime = """
        { "items": [{ "kind": "overtime", "from": "2025-06-01", "to": "2025-12-31", "monthlyWageFen": 870000, "workdayHours": 200, "restDayHours": 60.5 }] }
        """;

    [Fact]
    public async Task Calculate_WithoutSigningIn_AnswersLinesArticlesAndClaims()
    {
        await using var host = await RunningHost.StartAsync();
        using var stranger = host.Browser();

        using var answer = await PostAsync(stranger, "/api/v1/entitlements", Overtime);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var found = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        found.GetProperty("totalFen").GetInt64().ShouldBe(2_105_000);
        var line = found.GetProperty("calculations")[0].GetProperty("lines")[0];
        line.GetProperty("what").GetString().ShouldBe("overtime-on-workdays");
        line.GetProperty("formula").GetString().ShouldBe("8700.00 ÷ 174 × 200 × 150% = 15000.00");
        line.GetProperty("legalBasis")[0].GetString().ShouldBe("劳动法 §44");
        line.GetProperty("claim").GetString().ShouldBe("overtime-pay");
        found.GetProperty("claims")[0].GetProperty("amountFen").GetInt64().ShouldBe(2_105_000);
    }

    [Fact]
    public async Task Calculate_TooMuchOrTooOften_IsRefused()
    {
        await using var host = await RunningHost.StartAsync(settings: ["--RateLimit:CalculationsAMinute=2"]);
        using var stranger = host.Browser();

        using var large = await PostAsync(stranger, "/api/v1/entitlements", $$"""{ "items": [{ "kind": "{{new string('x', 70_000)}}" }] }""");
        using var second = await PostAsync(stranger, "/api/v1/entitlements", Overtime);
        using var third = await PostAsync(stranger, "/api/v1/entitlements", Overtime);

        (large.StatusCode, second.StatusCode, third.StatusCode).ShouldBe(
            (HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.OK, HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Publish_ByTheHead_IsListedForEverybodyAndTheOldOneStays()
    {
        await using var host = await RunningHost.StartAsync(settings: ["--Clock:StartAt=2026-03-02T09:00:00+08:00"]);
        using var head = await host.SignedInAsync("head");
        using var stranger = host.Browser();
        head.DefaultRequestHeaders.Add("Idempotency-Key", "minimum-2026");

        using var published = await PostAsync(head, "/api/v1/legal-parameters/minimum-wage/versions", """
            { "version": 15, "inForceFrom": "2026-09-01", "value": 2660, "source": "京人社劳发〔2026〕1号", "standing": "in-text", "reason": "最低工资调整" }
            """);
        using var unknown = await PostAsync(head, "/api/v1/legal-parameters/weather/versions", "{}");

        published.StatusCode.ShouldBe(HttpStatusCode.Created, await published.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await MinimumAsync(stranger, "2026-08-31")).ShouldBe(2540m);
        (await MinimumAsync(stranger, "2026-09-01")).ShouldBe(2660m);
    }

    private static async Task<decimal> MinimumAsync(HttpClient client, string day)
    {
        var table = await client.GetFromJsonAsync<JsonElement>(
            new Uri($"/api/v1/legal-parameters?on={day}", UriKind.Relative), TestContext.Current.CancellationToken);
        return table.EnumerateArray().Single(entry => entry.GetProperty("code").GetString() == "minimum-wage").GetProperty("value").GetDecimal();
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string json) => client.PostAsync(
        new Uri(address, UriKind.Relative), new StringContent(json, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
