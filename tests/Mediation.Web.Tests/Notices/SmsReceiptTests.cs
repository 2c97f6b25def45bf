using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mediation.Domain.Agencies;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Web.Tests.Notices;

public sealed class SmsReceiptTests : IAsyncLifetime
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private static readonly DateTimeOffset Sent = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);
    private RunningHost _host = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _host = await RunningHost.StartAsync(
        DatabaseProvider.Sqlite, "--Sms:Url=http://127.0.0.1:9/", "--Sms:KeyId=k1", $"--Sms:Secret={Secret}");

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Receipts_Signed_AreRecordedAndAReplayIsHarmless()
    {
        var id = await SentAsync();
        var body = $$"""{"receipts":[{"id":"{{id}}","status":"delivered"},{"id":"0193a000-0000-7000-8000-00000000ffff","status":"failed","code":"x"}]}""";

        using var first = await PostAsync(body, Now());
        using var again = await PostAsync(body, Now());

        first.StatusCode.ShouldBe(HttpStatusCode.Accepted, await first.Content.ReadAsStringAsync(Ct));
        (await NumbersAsync(first)).ShouldBe((1, 0, 1));
        (await NumbersAsync(again)).ShouldBe((0, 1, 1));
        await _host.WithDbAsync(async db => (await db.Deliveries.SingleAsync(Ct)).Outcome.ShouldBe(AttemptOutcome.Delivered));
    }

    [Theory]
    [InlineData(-330)]
    [InlineData(330)]
    public async Task Receipts_OlderOrNewerThanFiveMinutes_AreTurnedAway(int seconds)
    {
        using var answer = await PostAsync("""{"receipts":[]}""", Now() + seconds);

        await IsTurnedAwayAsync(answer);
    }

    [Fact]
    public async Task Receipts_BodyChangedKeyWrongOrUnsigned_AreTurnedAway()
    {
        const string Body = """{"receipts":[]}""";
        using var changed = await PostAsync(Body, Now(), signed: Body + " ");
        using var otherKey = await PostAsync(Body, Now(), key: "k2");
        using var unsigned = await _host.Browser().PostAsync(Address, new StringContent(Body, Encoding.UTF8, "application/json"), Ct);

        await IsTurnedAwayAsync(changed);
        await IsTurnedAwayAsync(otherKey);
        await IsTurnedAwayAsync(unsigned);
    }

    [Fact]
    public async Task Receipts_MalformedOrTooMany_AreRefusedByName()
    {
        var many = string.Join(',', Enumerable.Range(0, 501).Select(_ => """{"id":"0193a000-0000-7000-8000-00000000ffff","status":"failed"}"""));
        using var odd = await PostAsync("""{"receipts":[{"id":"x","status":"lost"}]}""", Now());
        using var tooMany = await PostAsync($$"""{"receipts":[{{many}}]}""", Now());

        (await Problem.OfAsync(odd)).Errors!.Keys.Order().ShouldBe(["receipts[0].id", "receipts[0].status"]);
        (await Problem.OfAsync(tooMany)).Errors!["receipts"].ShouldHaveSingleItem().Code.ShouldBe("receipts.too-many");
    }

    private static Uri Address => new("/exchange/v1/sms/receipts", UriKind.Relative);

    private static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private static async Task IsTurnedAwayAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await Problem.OfAsync(answer)).Code.ShouldBe("signature.invalid");
    }

    private static async Task<(int Recorded, int Known, int Unknown)> NumbersAsync(HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
        return (json.RootElement.GetProperty("recorded").GetInt32(), json.RootElement.GetProperty("known").GetInt32(), json.RootElement.GetProperty("unknown").GetInt32());
    }

    private async Task<HttpResponseMessage> PostAsync(string body, long time, string? signed = null, string key = "k1")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Key-Id", key);
        request.Headers.Add("X-Timestamp", $"{time}");
        request.Headers.Add(
            "X-Signature", Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{time}.{signed ?? body}"))));
        using var gateway = _host.Browser();
        return await gateway.SendAsync(request, Ct);
    }

    private async Task<Guid> SentAsync()
    {
        var notice = Notice.Queue(
            new NoticeDraft
            {
                AgencyId = new AgencyId(Guid.CreateVersion7()),
                OnceKey = "one",
                Audience = Audience.Worker,
                Recipient = new Recipient(RecipientKind.Account, Guid.CreateVersion7()),
                TemplateKey = TemplateKeys.CaseReceived,
                Language = "zh-CN",
                Values = new Dictionary<string, string>(),
                Channels = [NoticeChannel.Sms],
                NotBefore = Sent,
            },
            Sent);
        notice.Try(Sent);
        var attempt = DeliveryAttempt.Begin(DeliveryAttemptId.New(Sent), notice, 1, "138****0001", Sent);
        await _host.WithDbAsync(async db =>
        {
            db.AddRange(notice, attempt);
            await db.SaveChangesAsync(Ct);
        });
        return attempt.Id.Value;
    }
}
