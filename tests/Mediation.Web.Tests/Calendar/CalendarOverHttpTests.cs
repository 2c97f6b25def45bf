using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mediation.TestSupport;
using Mediation.Web.Tests.Api;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Calendar;

public sealed class CalendarOverHttpTests
{
    /// <summary>The form of the public files, with what they hold besides; the days are made up, as no notice for 2027 was out.</summary>
    private const string File = """
        {
            "$schema": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/schema.json",
            "$id": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/2027.json",
            "year": 2027,
            "papers": ["https://www.gov.cn/zhengce/content/example.htm"],
            "days": [
                { "name": "元旦", "date": "2027-01-01", "isOffDay": true, "note": "let pass" },
                { "name": "元旦", "date": "2027-01-04", "isOffDay": true },
                { "name": "元旦", "date": "2026-12-27", "isOffDay": false }
            ]
        }
        """;

    [Fact]
    public async Task CaseOfDecember_ThatEndsInAYearWithoutANotice_IsProvisionalAndMovesWhenItComes()
    {
        await using var host = await RunningHost.StartAsync(settings: "--Clock:StartAt=2026-12-18T10:00:00+08:00");
        using var worker = await host.SignedInAsync("worker");
        using var head = await host.SignedInAsync("head");
        using var system = await host.SignedInAsync("system");
        using var stranger = host.Browser();
        var id = (await PostAsync(worker, "/api/v1/cases", SoundApplication.Json)).GetProperty("id").GetGuid();
        var before = await TimetableAsync(worker, id);
        (await ReadAsync(stranger, "/api/v1/calendar/2027")).GetProperty("isProvisional").GetBoolean().ShouldBeTrue();

        var preview = await PostAsync(head, "/api/v1/calendar/notices/preview", File);
        var receipt = await PostAsync(head, "/api/v1/calendar/notices", File);
        (await PostAsync(head, "/api/v1/calendar/notices", File)).GetProperty("isNew").GetBoolean().ShouldBeFalse();
        using var jobs = await system.PostAsJsonAsync("/dev/clock", new { to = "2026-12-18T12:00:00+08:00" }, TestContext.Current.CancellationToken);
        jobs.StatusCode.ShouldBe(HttpStatusCode.OK, await jobs.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        (before.GetProperty("dueOn").GetString(), before.GetProperty("isProvisional").GetBoolean()).ShouldBe(("2027-01-04", true));
        preview.GetProperty("deadlinesTouched").GetInt32().ShouldBe(1);
        var after = await TimetableAsync(worker, id);
        (after.GetProperty("dueOn").GetString(), after.GetProperty("isProvisional").GetBoolean()).ShouldBe(("2027-01-05", false));
        var run = receipt.GetProperty("publication").GetGuid();
        (await ReadAsync(head, $"/api/v1/calendar/publications/{run}")).GetProperty("moved").GetInt32().ShouldBe(1);
        var move = (await ReadAsync(head, $"/api/v1/calendar/publications/{run}/moves")).GetProperty("moves")[0];
        (move.GetProperty("from").GetString(), move.GetProperty("to").GetString()).ShouldBe(("2027-01-04", "2027-01-05"));
        var year = await ReadAsync(stranger, "/api/v1/calendar/2027");
        year.GetProperty("isProvisional").GetBoolean().ShouldBeFalse();
        year.GetProperty("notices")[0].GetProperty("source").GetString().ShouldBe("https://www.gov.cn/zhengce/content/example.htm");
    }

    [Fact]
    public async Task Notice_WithAFaultyDay_NamesTheField()
    {
        await using var host = await RunningHost.StartAsync();
        using var head = await host.SignedInAsync("head");

        using var content = new StringContent(File.Replace("\"2027-01-04\"", "\"4 January\"", StringComparison.Ordinal), Encoding.UTF8, "application/json");
        using var answer = await head.PostAsync(new Uri("/api/v1/calendar/notices", UriKind.Relative), content, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Problem.OfAsync(answer)).Errors!.Keys.ShouldBe(["days[1].date"]);
    }

    private static async Task<JsonElement> TimetableAsync(HttpClient client, Guid id) =>
        (await ReadAsync(client, $"/api/v1/cases/{id}/deadlines"))[0];

    private static async Task<JsonElement> ReadAsync(HttpClient client, string path) =>
        await client.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    private static async Task<JsonElement> PostAsync(HttpClient client, string path, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var json = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue(json);
        return JsonSerializer.Deserialize<JsonElement>(json);
    }
}
