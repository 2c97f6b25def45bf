using System.Net;
using System.Text;
using Mediation.Web.Tests.Api;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Referrals;

/// <summary>A file of another body is saved and never shown within the site; if it is opened all the same, it runs nothing.</summary>
public sealed class PaperDownloadTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Download_IsAnAttachment_InASandbox_WithTheEndingOfItsType()
    {
        using var client = await shared.Host.SignedInAsync("court");
        var court = new Hand(client);
        var dispute = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, System.Text.Json.JsonElement>>(SoundApplication.Json)!
            .Where(member => member.Key is "workplaceArea" or "applicants" or "respondents" or "claims").ToDictionary();
        var begun = await court.BeginAsync("/api/v1/referrals", new
        {
            to = "DX-UNION",
            chain = "court",
            purpose = "entrust",
            stage = "after-court-registration",
            legalBasis = "特邀调解规定 §20",
            reason = "双方同意委托调解",
            dispute,
        });
        var referral = $"/api/v1/referrals/{begun.GetProperty("id").GetGuid()}";
        await court.StepAsync(referral, "papers", new
        {
            kind = "evidence",
            name = "工资条.html",
            mediaType = "text/plain",
            content = Convert.ToBase64String(Encoding.UTF8.GetBytes("<script>alert(1)</script>")),
        });
        var hash = (await court.ReadAsync(referral)).GetProperty("papers")[0].GetProperty("hash").GetString();

        using var answer = await client.GetAsync(new Uri($"{referral}/papers/{hash}", UriKind.Relative), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("工资条.html.txt");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldContain("default-src 'none'");
        policy.Split(';', StringSplitOptions.TrimEntries).ShouldContain("sandbox");
    }
}
