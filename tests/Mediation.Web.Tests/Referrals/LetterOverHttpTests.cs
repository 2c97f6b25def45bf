using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mediation.TestSupport;
using Mediation.Web.Tests.Api;

namespace Mediation.Web.Tests.Referrals;

/// <summary>A referral on paper: the letter is downloaded, and the slip that comes back is the receipt.</summary>
public sealed class LetterOverHttpTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private HttpClient _court = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await RunningHost.StartAsync(settings: ["--Clock:StartAt=2026-03-02T09:00:00+08:00"]);
        _court = await _host.SignedInAsync("court");
    }

    public async ValueTask DisposeAsync()
    {
        _court.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task TheLetter_IsSavedAsAFile_AndItsSlipIsNotedAsTheReceipt()
    {
        var hand = new Hand(_court);
        var referral = await SendAsync(hand);
        var letter = (await hand.ReadAsync(referral)).GetProperty("papers").EnumerateArray().Single(paper => paper.GetProperty("kind").GetString() == "referral-letter");

        using var file = await _court.GetAsync(new Uri($"{referral}/papers/{letter.GetProperty("hash").GetString()}", UriKind.Relative), Cancel);
        var html = await file.Content.ReadAsStringAsync(Cancel);
        html.ShouldContain("委托调解函");
        var style = html[(html.IndexOf("<style>", StringComparison.Ordinal) + 7)..html.IndexOf("</style>", StringComparison.Ordinal)];
        file.Headers.GetValues("Content-Security-Policy").Single()
            .ShouldContain($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");

        var slip = await hand.StepAsync(referral, "receipt-slip", new { signedBy = "孙收发", on = "2026-03-02", number = "收字第12号" });
        slip.GetProperty("status").GetString().ShouldBe("received");
        (await hand.ReadAsync(referral)).GetProperty("receivedOn").GetString().ShouldBe("2026-03-02");
    }

    [Theory]
    [InlineData("", "2026-03-02", HttpStatusCode.BadRequest)]
    [InlineData("孙收发", "2026-03-03", HttpStatusCode.BadRequest)]
    [InlineData("孙收发", "2026-03-01", HttpStatusCode.UnprocessableEntity)]
    public async Task ASlip_WithoutANameOrWithAnImpossibleDay_IsRefused(string signedBy, string on, HttpStatusCode answer)
    {
        var hand = new Hand(_court);
        var referral = await SendAsync(hand);

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{referral}/receipt-slip", UriKind.Relative));
        request.Content = JsonContent.Create(new { signedBy, on });
        request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{(await hand.ReadAsync(referral)).GetProperty("version").GetInt32()}\""));
        using var refused = await _court.SendAsync(request, Cancel);

        refused.StatusCode.ShouldBe(answer);
    }

    private static async Task<string> SendAsync(Hand hand)
    {
        var begun = await hand.BeginAsync("/api/v1/referrals", new
        {
            to = "DX-UNION",
            chain = "court",
            purpose = "entrust",
            stage = "after-court-registration",
            legalBasis = "特邀调解规定 §20",
            reason = "双方同意委托调解",
            dispute = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(SoundApplication.Json)!
                .Where(member => member.Key is "workplaceArea" or "applicants" or "respondents" or "claims").ToDictionary(),
        });
        var referral = $"/api/v1/referrals/{begun.GetProperty("id").GetGuid()}";
        await hand.StepAsync(referral, "send");
        return referral;
    }
}
