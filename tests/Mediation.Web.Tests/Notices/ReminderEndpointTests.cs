using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Mediation.Domain.Agencies;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Mediation.TestSupport;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Notices;

/// <summary>How a centre head changes when and in which words the office reminds, over HTTP.</summary>
public sealed class ReminderEndpointTests
{
    [Fact]
    public async Task Ladder_PreviewedAndEdited_HoldsAndAStaleEditIsAConflict()
    {
        await using var host = await RunningHost.StartAsync();
        using var head = await host.SignedInAsync("head");

        using var preview = await PostAsync(head, "ladders/preview", Ladder("09:30"));
        var fingerprint = (await BodyAsync(preview)).GetProperty("fingerprint").GetString()!;
        using var edited = await PostAsync(head, "ladders", Ladder("09:30", fingerprint));
        using var stale = await PostAsync(head, "ladders", Ladder("09:30", fingerprint));

        edited.StatusCode.ShouldBe(HttpStatusCode.OK, await edited.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Problem.OfAsync(stale)).Detail.ShouldNotBeEmpty();
        var listed = await head.GetFromJsonAsync<JsonElement>(At("ladders?clock=a1"), TestContext.Current.CancellationToken);
        var worker = listed.GetProperty("ladders").EnumerateArray().Single(ladder => ladder.GetProperty("audience").GetString() == "worker");
        worker.GetProperty("steps")[0].GetProperty("at").GetString().ShouldBe("09:30:00");
    }

    [Theory]
    [InlineData("22:00", HttpStatusCode.OK)]
    [InlineData("22:00:00", HttpStatusCode.OK)]
    [InlineData("22", HttpStatusCode.BadRequest)]
    [InlineData("25:00", HttpStatusCode.BadRequest)]
    [InlineData("22:00:00.5", HttpStatusCode.BadRequest)]
    public async Task QuietHours_AreWrittenAsPeopleWriteThem(string from, HttpStatusCode status)
    {
        await using var host = await RunningHost.StartAsync();
        using var head = await host.SignedInAsync("head");

        using var answer = await PostAsync(head, "quiet-hours", new { from, until = "07:30" });

        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Template_WithAnUnknownPlaceholder_IsRefusedInWordsAndASoundOneRollsBack()
    {
        await using var host = await RunningHost.StartAsync();
        using var head = await host.SignedInAsync("head");

        using var refused = await PostAsync(head, "templates", Template("请于{deu}前处理", 0));
        using var written = await PostAsync(head, "templates", Template("请于{due}前处理", 0));
        using var stale = await PostAsync(head, "templates", Template("又于{due}前处理", 0));
        using var test = await PostAsync(head, "templates/test", new { key = TemplateKeys.PartyBefore, channel = "in-app", language = "zh-CN" });
        using var back = await PostAsync(
            head, "templates/roll-back", new { key = TemplateKeys.PartyBefore, channel = "sms", language = "zh-CN", version = 0 });

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Problem.OfAsync(refused)).Detail.ShouldContain("{deu}");
        written.StatusCode.ShouldBe(HttpStatusCode.OK);
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        test.StatusCode.ShouldBe(HttpStatusCode.OK);
        back.StatusCode.ShouldBe(HttpStatusCode.OK, await back.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Rows_OfAnotherOffice_AreNotSeen()
    {
        await using var host = await RunningHost.StartAsync();
        using var head = await host.SignedInAsync("head");
        await host.WithDbAsync(async db =>
        {
            var (now, other) = (DateTimeOffset.UnixEpoch, AgencyId.New(DateTimeOffset.UnixEpoch));
            var ladder = ReminderLadder.Of(ReminderLadderId.New(now), other, ClockId.A1, Audience.Worker);
            ladder.Change([], 0);
            var words = MessageTemplate.Of(MessageTemplateId.New(now), other, TemplateKeys.PartyBefore, NoticeChannel.Sms, Languages.Chinese);
            words.Write(new TemplateText(null, "别处的话 {case}"), Guid.Empty, now);
            db.ReminderLadders.Add(ladder);
            db.MessageTemplates.Add(words);
            await db.SaveChangesAsync();
        });

        var ladders = await head.GetFromJsonAsync<JsonElement>(At("ladders?clock=a1"), TestContext.Current.CancellationToken);
        var templates = await head.GetStringAsync(At($"templates?key={TemplateKeys.PartyBefore}"), TestContext.Current.CancellationToken);

        ladders.GetProperty("ladders").EnumerateArray().ShouldAllBe(ladder => ladder.GetProperty("isShipped").GetBoolean());
        templates.ShouldNotContain("别处的话");
    }

    private static object Ladder(string at, string? fingerprint = null)
    {
        object[] steps =
        [
            new { key = "early", offset = -5, unit = "calendar-day", channels = (string[])["in-app", "sms"], templateKey = TemplateKeys.PartyBefore, at },
        ];
        return fingerprint is null
            ? new { clock = "a1", audience = "worker", steps }
            : new { clock = "a1", audience = "worker", steps, fingerprint };
    }

    private static object Template(string text, int seenVersion) =>
        new { key = TemplateKeys.PartyBefore, channel = "sms", language = "zh-CN", text, seenVersion };

    private static Uri At(string path) => new($"/api/v1/reminders/{path}", UriKind.Relative);

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, object body) =>
        client.PostAsJsonAsync(At(path), body, TestContext.Current.CancellationToken);

    private static Task<JsonElement> BodyAsync(HttpResponseMessage answer) =>
        answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
