using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Tests.Api;

namespace Mediation.Web.Tests.Outages;

public sealed class AttemptReceiptTests : IDisposable
{
    private readonly string _spool = Directory.CreateTempSubdirectory("mediation-").FullName;

    [Theory]
    [EveryDatabase]
    public async Task Filing_WhileTheDatabaseCannotBeReached_GetsADatedReceiptThatCanBeVerifiedWithoutIt(DatabaseProvider provider)
    {
        await using var host = await RunningHost.StartAsync(provider, "--Outages:LifeSigns=false", $"--Outages:SpoolFolder={_spool}");
        using var worker = await host.SignedInAsync("worker");
        using var stranger = host.Browser();
        (HttpStatusCode Status, JsonElement Problem) filed;
        AttemptAnswer genuine, changed;

        using (host.WithoutDatabase())
        {
            filed = await FileAsync(worker);
            var receipt = filed.Problem.GetProperty("attempt");
            genuine = await VerifyAsync(stranger, receipt.ToString());
            changed = await VerifyAsync(stranger, receipt.ToString().Replace("\"at\":\"20", "\"at\":\"19", StringComparison.Ordinal));
        }

        filed.Status.ShouldBe(HttpStatusCode.InternalServerError);
        filed.Problem.GetProperty("attempt").GetProperty("fingerprint").GetString()
            .ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SoundApplication.Json))));
        genuine.IsGenuine.ShouldBeTrue();
        genuine.At.ShouldBe(filed.Problem.GetProperty("attempt").GetProperty("at").GetDateTimeOffset());
        changed.IsGenuine.ShouldBeFalse();
        var kept = Directory.EnumerateFiles(_spool).ShouldHaveSingleItem();
        File.ReadAllText(kept).ShouldNotContain("张");
        (await FileAsync(worker)).Status.ShouldBe(HttpStatusCode.Created, "the same call goes through once the database is back");
    }

    [Fact]
    public async Task Filing_BeforeTheCallerCouldBeLookedUp_GetsAReceiptToo()
    {
        await using var host = await RunningHost.StartAsync(
            settings: ["--Outages:LifeSigns=false", $"--Outages:SpoolFolder={_spool}", "--Auth:CallerMemory=00:00:00.001"]);
        using var worker = await host.SignedInAsync("worker");
        using var stranger = host.Browser();

        using (host.WithoutDatabase())
        {
            (await FileAsync(worker)).Problem.TryGetProperty("attempt", out _).ShouldBeTrue();
            (await FileAsync(stranger)).Problem.TryGetProperty("attempt", out _).ShouldBeFalse("nobody filed");
        }
    }

    [Fact]
    public async Task Filing_ThatIsRefusedForWhatItSays_GetsNoReceipt()
    {
        await using var host = await RunningHost.StartAsync(settings: $"--Outages:SpoolFolder={_spool}");
        using var worker = await host.SignedInAsync("worker");

        var refused = await FileAsync(worker, "{}");

        refused.Status.ShouldBe(HttpStatusCode.BadRequest);
        refused.Problem.TryGetProperty("attempt", out _).ShouldBeFalse();
        Directory.EnumerateFiles(_spool).ShouldBeEmpty();
    }

    public void Dispose() => Directory.Delete(_spool, recursive: true);

    private static async Task<(HttpStatusCode Status, JsonElement Problem)> FileAsync(HttpClient worker, string body = SoundApplication.Json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/cases", UriKind.Relative));
        request.Headers.Add("Idempotency-Key", "attempt-1");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await worker.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    private static async Task<AttemptAnswer> VerifyAsync(HttpClient anybody, string receipt)
    {
        using var body = new StringContent(receipt, Encoding.UTF8, "application/json");
        using var answer = await anybody.PostAsync(new Uri("/api/v1/attempts/verify", UriKind.Relative), body, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await answer.Content.ReadFromJsonAsync<AttemptAnswer>(TestContext.Current.CancellationToken))!;
    }

    private sealed record AttemptAnswer(bool IsGenuine, DateTimeOffset? At);
}
