using System.Net;
using System.Net.Http.Json;
using System.Text;
using AngleSharp.Dom;
using Mediation.Domain.Cases;
using Mediation.TestSupport;
using Mediation.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Web.Tests.Pages;

public sealed class CalendarPageTests
{
    private const string Markup = "<script>alert(1)</script>";

    /// <summary>Made up, as no notice for 2027 was out; the festival bears a name that no page may take for markup.</summary>
    private const string Notice = $$"""
        { "year": 2027, "days": [
            { "name": "{{Markup}}", "date": "2027-01-01", "isOffDay": true },
            { "name": "{{Markup}}", "date": "2027-01-04", "isOffDay": true },
            { "name": "{{Markup}}", "date": "2026-12-27", "isOffDay": false } ] }
        """;

    [Fact]
    public async Task Notice_PreviewedThenPublished_ShowsWhatMovedFromWhenToWhen()
    {
        await using var host = await RunningHost.StartAsync(settings: "--Clock:StartAt=2026-12-18T10:00:00+08:00");
        using var worker = await host.SignedInAsync("worker");
        using var system = await host.SignedInAsync("system");
        using var head = await host.PersonAsync("head");
        var id = new CaseId(await worker.FileCaseAsync());
        await host.WithDbAsync(db => db.Cases.IgnoreQueryFilters().Where(dispute => dispute.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(dispute => dispute.Number, Markup), TestContext.Current.CancellationToken));

        using var previewed = await head.SubmitAsync(
            await head.SeeAsync("/workspace/calendar"), "Preview", file: ("file", Encoding.UTF8.GetBytes(Notice)));
        var preview = await Screens.ReadAsync(previewed);
        using var published = await head.SubmitAsync(preview, "Publish");
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var running = await head.SeeAsync(published.Headers.Location!.OriginalString);
        using var jobs = await system.PostAsJsonAsync("/dev/clock", new { to = "2026-12-18T12:00:00+08:00" }, TestContext.Current.CancellationToken);
        var done = await head.SeeAsync(published.Headers.Location!.OriginalString);

        preview.QuerySelectorAll("#preview tbody time").Select(day => day.GetAttribute("datetime")).ShouldBe(["2026-12-27", "2027-01-04"], ignoreOrder: true);
        preview.Said("#preview tbody").ShouldContain(Markup);
        preview.Said("#touched").ShouldContain('1');
        running.QuerySelector("#again").ShouldNotBeNull();
        done.QuerySelector("#again").ShouldBeNull();
        done.Said("#moves th[scope=row]").ShouldBe(Markup);
        done.QuerySelectorAll("#moves tbody time").Select(day => day.GetAttribute("datetime")).ShouldBe(["2027-01-04", "2027-01-05"]);
        var year = await head.SeeAsync("/calendar/2027");
        year.Said("#special").ShouldContain(Markup);
        year.QuerySelector("td.off time[datetime='2027-01-04']").ShouldNotBeNull();
        (await head.SeeAsync("/calendar/2026")).QuerySelector("td.make-up time[datetime='2026-12-27']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Notice_WithFaults_SaysWhereAndGivesTheTextBack()
    {
        await using var host = await RunningHost.StartAsync();
        using var head = await host.PersonAsync("head");
        var faulty = Notice.Replace("2027-01-04", "4 January", StringComparison.Ordinal);

        using var refused = await head.SubmitAsync(
            await head.SeeAsync("/workspace/calendar"), "Preview", file: ("file", Encoding.UTF8.GetBytes(faulty)));
        var page = await Screens.ReadAsync(refused, HttpStatusCode.BadRequest);
        using var mended = await head.SubmitAsync(page, "Preview", new() { ["notice"] = page.QuerySelector("#notice")!.Text().Replace("4 January", "2027-01-04", StringComparison.Ordinal) });

        page.Said("#faults code").ShouldBe("days[1].date");
        page.QuerySelector("#faults li")!.GetAttribute("data-code").ShouldBe("field.date");
        (await Screens.ReadAsync(mended)).QuerySelector("#preview").ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0, HttpStatusCode.BadRequest, "field.required")]
    [InlineData(257 * 1024, HttpStatusCode.RequestEntityTooLarge, "request.too-large")]
    public async Task Notice_MissingOrTooLarge_IsSaidBesideTheFile(int bytes, HttpStatusCode status, string code)
    {
        await using var host = await RunningHost.StartAsync();
        using var head = await host.PersonAsync("head");

        using var refused = await head.SubmitAsync(await head.SeeAsync("/workspace/calendar"), "Preview", file: ("file", new byte[bytes]));

        (await Screens.ReadAsync(refused, status)).QuerySelector("#file-fault")!.GetAttribute("data-code").ShouldBe(code);
    }

    [Fact]
    public async Task Notice_WithoutTheTokenOfTheForm_IsRefused()
    {
        await using var host = await RunningHost.StartAsync();
        using var head = await host.PersonAsync("head");
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["notice"] = Notice });

        using var answer = await head.PostAsync(new Uri("/workspace/calendar?handler=Publish", UriKind.Relative), content, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await host.WithDbAsync(async db => (await db.CalendarNotices.AnyAsync(notice => notice.Year == 2027)).ShouldBeFalse());
    }
}
