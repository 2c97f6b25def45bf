using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Intake;

public sealed class FilingOverHttpTests
{
    public static TheoryData<DatabaseProvider> Providers => [.. Databases.All];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Draft_OverTheApi_IsKeptSubmittedOnceAndProven(DatabaseProvider provider)
    {
        await using var host = await RunningHost.StartAsync(provider);
        using var worker = await host.SignedInAsync("worker");
        using var started = await PostAsync(worker, "/api/v1/filings", "{}");
        started.StatusCode.ShouldBe(HttpStatusCode.Created, await started.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var draft = started.Headers.Location!.OriginalString;

        using var saved = await PostAsync(worker, $"{draft}/answers", """{"section":"worker","seen":0,"fields":{"name":"张某","number":"不记得"}}""");
        using var stale = await PostAsync(worker, $"{draft}/answers", """{"section":"worker","seen":0,"fields":{"name":"李某"}}""");
        using var unfinished = await PostAsync(worker, $"{draft}/submit", "{}", saved.Headers.ETag!.Tag);
        using var receipt = await worker.GetAsync(new Uri($"{draft}/receipt", UriKind.Relative), TestContext.Current.CancellationToken);

        var view = await saved.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        view.GetProperty("progress").GetString().ShouldBe("begun");
        view.GetRawText().ShouldNotContain("张某", Case.Sensitive, "what is answered to a repeated call is kept in the clear");
        (await Problem.OfAsync(stale)).Code.ShouldBe("filing.changed");
        (await Problem.OfAsync(unfinished)).Code.ShouldBe("filing.incomplete");
        receipt.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string json, string? version = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative));
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        if (version is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(version));
        }

        request.Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
