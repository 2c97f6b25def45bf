using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mediation.TestSupport;

namespace Mediation.Web.Tests.Api;

public sealed class CalculationOverHttpTests
{
    private static readonly Uri Calculate = new("/api/v1/deadlines/calculate", UriKind.Relative);

    [Fact]
    public async Task Calculate_WithoutSigningInAndWithAPublishedFile_AnswersDateAndWords()
    {
        await using var host = await RunningHost.StartAsync();
        using var stranger = host.Browser();
        using var file = new MemoryStream();
        await using (var shipped = typeof(Mediation.Infrastructure.DependencyInjection).Assembly.GetManifestResourceStream("Holidays/2026.json")!)
        {
            await shipped.CopyToAsync(file, TestContext.Current.CancellationToken);
        }

        using var answer = await PostAsync(stranger, $$"""
            { "clock": "b1", "startOn": "2026-02-05", "adjustments": [], "calendar": [{{Encoding.UTF8.GetString(file.ToArray())}}] }
            """);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var found = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        found.GetProperty("dueOn").GetString().ShouldBe("2026-02-24");
        found.GetProperty("steps")[0].GetProperty("kind").GetString().ShouldBe("start-day-excluded");
        found.GetProperty("rule").GetProperty("legalBasis")[0].GetString().ShouldBe("劳动人事争议仲裁办案规则 §74");
    }

    [Fact]
    public async Task Calculate_TooMuchOrTooOften_IsRefused()
    {
        await using var host = await RunningHost.StartAsync(settings: ["--RateLimit:CalculationsAMinute=2"]);
        using var stranger = host.Browser();

        using var large = await PostAsync(stranger, $$"""{ "clock": "{{new string('x', 300_000)}}", "startOn": "2026-02-05" }""");
        using var second = await PostAsync(stranger, """{ "clock": "A1", "startOn": "2026-02-05" }""");
        using var third = await PostAsync(stranger, """{ "clock": "A1", "startOn": "2026-02-05" }""");

        (large.StatusCode, second.StatusCode, third.StatusCode).ShouldBe(
            (HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.OK, HttpStatusCode.TooManyRequests));
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string json) =>
        client.PostAsync(Calculate, new StringContent(json, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
