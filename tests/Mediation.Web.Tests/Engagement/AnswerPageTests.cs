using System.Net;
using Mediation.Application.Cases;
using Mediation.Application.Engagement;
using Mediation.Domain.Cases;
using Mediation.Web.Edge;
using Mediation.Web.Tests.Host;
using Mediation.Web.Tests.Intake;
using Microsoft.AspNetCore.Http;

namespace Mediation.Web.Tests.Engagement;

public sealed class AnswerPageTests(PortalHost portal) : IClassFixture<PortalHost>
{
    private const string UnitCode = "91110199MA00000A1H";

    [Fact]
    public async Task Employer_FromTheLinkToTheReceipt_ChoosesATimeWithoutAnAccount_AndThenSeesTheCase()
    {
        using var visitor = new Visitor(portal.Host, "13900000301");
        await visitor.BeInvitedAsync();
        await ProposeAsync(visitor);

        var start = await visitor.SeeAsync($"/answer/{visitor.Secret}");
        var times = await visitor.IdentifyAsync();
        using var sent = await visitor.PostAsync(times, new() { ["slot"] = "2", ["mode"] = "Video", ["words"] = "下午也可以" });
        var received = await visitor.SeeAsync(sent.Headers.Location!.OriginalString);
        using var wrong = await visitor.ProveAsync("91110199MA00000B1F");
        using var proven = await visitor.ProveAsync(UnitCode);

        start.Said("main").ShouldContain("0301");
        start.Said("main").ShouldNotContain("某建筑公司");
        start.Said("main").ShouldNotContain("〔2026〕");
        times.Said("main").ShouldContain("某建筑公司");
        times.Said("main").ShouldNotContain("张某");
        received.QuerySelectorAll("#chosen li").Length.ShouldBe(1);
        received.Said("#at").ShouldContain("2026-03-02");
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        proven.Headers.Location!.OriginalString.ShouldBe($"/my/{visitor.Case}/answer");
        var mine = await visitor.SeeAsync($"/my/{visitor.Case}/times");
        mine.QuerySelectorAll("input[name=slot][checked]").Select(box => box.GetAttribute("value")).ShouldBe(["2"]);
        using var none = await visitor.PostAsync(mine, new() { ["slot"] = "1" });
        none.Headers.Location!.OriginalString.ShouldBe($"/my/{visitor.Case}/times?kept=true");
    }

    [Fact]
    public async Task Employer_AnswersPageByPage_AndGetsAReceiptWithItsProof()
    {
        using var visitor = new Visitor(portal.Host, "13900000305");
        await visitor.BeInvitedAsync();
        await visitor.IdentifyAsync();
        using var proven = await visitor.ProveAsync(UnitCode);
        var home = proven.Headers.Location!.OriginalString;

        var claim = await visitor.SeeAsync((await visitor.SeeAsync(home)).QuerySelector("#claims a")!.GetAttribute("href")!);
        using var nothing = await visitor.PostAsync(claim, []);
        using var disputed = await visitor.PostAsync(claim, new() { ["position"] = "Disputes", ["words"] = "十二月已付<b>" });
        using var stale = await visitor.PostAsync(claim, new() { ["position"] = "Agrees", ["words"] = "改主意" });
        using var incomplete = await visitor.PostAsync(await visitor.SeeAsync($"{home}/check"), []);
        using var consented = await visitor.PostAsync(await visitor.SeeAsync($"{home}/consent"), new() { ["agrees"] = "true" });
        using var half = await visitor.PostAsync(await visitor.SeeAsync($"{home}/agent"), new() { ["name"] = "李某", ["power"] = "Settle" });
        using var named = await visitor.PostAsync(await visitor.SeeAsync($"{home}/agent"), new() { ["name"] = "李某", ["phone"] = "13900000399", ["power"] = "Settle" });
        var check = await visitor.SeeAsync($"{home}/check");
        using var sent = await visitor.PostAsync(check, []);
        using var again = await visitor.PostAsync(check, []);
        var done = await visitor.SeeAsync(home);
        var copy = await visitor.Browser.GetByteArrayAsync(new Uri($"{home}?handler=Copy", UriKind.Relative), TestContext.Current.CancellationToken);

        claim.Said("#facts").ShouldContain("工资未发");
        nothing.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        disputed.Headers.Location!.OriginalString.ShouldBe(home);
        (stale.StatusCode, (await stale.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("改主意")).ShouldBe((HttpStatusCode.Conflict, true));
        incomplete.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        consented.Headers.Location!.OriginalString.ShouldBe(home);
        half.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        named.Headers.Location!.OriginalString.ShouldBe(home);
        check.Said("main").ShouldContain("十二月已付<b>");
        (sent.Headers.Location!.OriginalString, again.Headers.Location!.OriginalString).ShouldBe((home, home));
        done.Said("#hash").ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(copy)));
    }

    [Fact]
    public async Task Address_UnknownReplacedOrOver_IsAnsweredByTheSameBytes()
    {
        using var visitor = new Visitor(portal.Host, "13900000302");
        await visitor.BeInvitedAsync();
        var replaced = visitor.Secret;
        await visitor.InviteAsync();
        var over = visitor.Secret;
        await visitor.SendAsync(new RejectCase { CaseId = new CaseId(visitor.Case), Ground = RejectionGround.OutOfScope, Reason = "不属于调解范围" });

        var answers = new List<(HttpStatusCode, string, string)>();
        foreach (var secret in new[] { replaced, over, "0123456789abcdefghjkmnpqrs", "x", new string('z', 200) })
        {
            using var answer = await visitor.Browser.GetAsync(new Uri($"/answer/{secret}", UriKind.Relative), TestContext.Current.CancellationToken);
            answers.Add((answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), string.Join(';', answer.Headers.Select(header => header.Key).Order())));
        }

        answers.Distinct().ShouldHaveSingleItem().Item1.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Pages_OfAnAddress_SendNoReferrer_NameNoOtherHost_AndAreNotKept()
    {
        using var visitor = new Visitor(portal.Host, "13900000303");
        await visitor.BeInvitedAsync();

        using var answer = await visitor.Browser.GetAsync(new Uri($"/answer/{visitor.Secret}", UriKind.Relative), TestContext.Current.CancellationToken);

        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await visitor.SeeAsync($"/answer/{visitor.Secret}");
        page.QuerySelectorAll("[src], [href], form[action]").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href") ?? element.GetAttribute("action"))
            .ShouldAllBe(address => address!.StartsWith('/') || address.StartsWith('#'));
        page.QuerySelectorAll("a[href]").ShouldAllBe(link => !link.GetAttribute("href")!.Contains(visitor.Secret));
    }

    [Theory]
    [InlineData("/answer/0123456789abcdefghjkmnpqrs", "/answer/***")]
    [InlineData("/Answer/CODEX", "/answer/***")]
    [InlineData("/answer/times", "/answer/times")]
    [InlineData("/calendar/abc.ics", "/calendar/***")]
    [InlineData("/file", "/file")]
    public void Logs_NameNoSecret(string path, string written) =>
        Logs.WithoutSecrets(new DefaultHttpContext(), path, 1, 200).Single(property => property.Name == "RequestPath").Value.ToString().ShouldBe($"\"{written}\"");

    [Fact]
    public async Task Acknowledge_WithoutTimes_IsReceiptEnough_AndTheCodeIsUselessTwice()
    {
        using var visitor = new Visitor(portal.Host, "13900000304");
        await visitor.BeInvitedAsync();
        var times = await visitor.IdentifyAsync();
        times.QuerySelector("#no-times").ShouldNotBeNull();

        using var sent = await visitor.PostAsync(times, []);
        (await visitor.SeeAsync(sent.Headers.Location!.OriginalString)).QuerySelector("#at").ShouldNotBeNull();

        var code = await visitor.SeeAsync("/answer/code");
        using var again = await visitor.PostAsync(code, new() { ["code"] = Filer.CodeOn(code) });
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("/answer/code")]
    [InlineData("/answer/times")]
    [InlineData("/answer/received")]
    [InlineData("/answer/unit")]
    public async Task Pages_WithoutAVisit_SayHowToComeBack(string address)
    {
        using var browser = await portal.Host.PersonAsync();

        (await browser.SeeAsync(address)).QuerySelector("main form").ShouldBeNull();
    }

    private static async Task ProposeAsync(Visitor visitor)
    {
        var at = new DateTimeOffset(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);
        await visitor.SendAsync(new ProposeSessions { CaseId = new CaseId(visitor.Case), Slots = [at, at.AddHours(5), at.AddDays(1)], Modes = [SessionMode.InPerson, SessionMode.Video] });
    }
}
