using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mediation.TestSupport;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Pages;

public sealed class CalculatorTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Calculator_OpenedByAnybody_OffersEveryClockByItsLetter()
    {
        using var person = await shared.Host.PersonAsync();

        var page = await person.SeeAsync("/calculator");

        page.QuerySelectorAll("#clock optgroup").Select(group => group.GetAttribute("label")![0]).ShouldBe("ABCDE");
        page.QuerySelector("#clock option[value=A2]")!.Text().ShouldBe("A2 调解期限");
        page.QuerySelector("#faults, .result").ShouldBeNull();
    }

    [Theory]
    [InlineData("clock=A2&on=2026-02-05", "2026-02-24", "最后一天是2026年2月24日（星期二），当天24点前都来得及。")]
    [InlineData("clock=A4&on=2026-02-11", "2026-02-14", "最后一天是2026年2月14日（星期六），当天24点前都来得及。")]
    [InlineData("clock=A2&on=2026年3月2日&kind1=Extension&days1=5", "2026-03-23", "最后一天是2026年3月23日（星期一），当天24点前都来得及。")]
    public async Task Calculator_EventGiven_SaysTheLastDayPlainlyFirst(string query, string due, string plain)
    {
        using var person = await shared.Host.PersonAsync();

        var page = await person.SeeAsync($"/calculator?{query}");

        page.QuerySelector(".due time")!.GetAttribute("datetime").ShouldBe(due);
        page.Said(".plain").ShouldBe(plain);
        page.Said(".steps li:last-child").ShouldEndWith("届满，当日24时前仍在期限内。");
        page.QuerySelector("#provisional").ShouldBeNull();
    }

    [Fact]
    public async Task Calculator_YearWithoutANotice_SaysThatTheDateIsProvisional()
    {
        using var person = await shared.Host.PersonAsync();

        (await person.SeeAsync("/calculator?clock=A2&on=2027-03-02")).Said("#provisional").ShouldContain("放假通知尚未公布");
    }

    [Fact]
    public async Task Calculator_InEnglish_SpeaksIt()
    {
        using var person = await shared.Host.PersonAsync();
        person.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var page = await person.SeeAsync("/calculator?clock=A2&on=2026-02-05");

        page.Said(".plain").ShouldBe("The last day is Tuesday, 24 February 2026; until midnight of that day you are in time.");
        page.Said(".steps li").ShouldContain("that day is not counted");
    }

    [Theory]
    [InlineData("clock=A2&on=2026-02-31", "on", "field.date", "2026-02-31")]
    [InlineData("clock=A2&on=", "on", "field.required", "")]
    [InlineData("clock=&on=2026-02-05", "clock", "field.required", "")]
    [InlineData("clock=A2&on=1200-01-01", "on", "field.date-range", "1200-01-01")]
    [InlineData("clock=A2&on=2026-02-05&agreed=2026-03-01", "agreed", "deadline.agreed-date-not-allowed", "2026-03-01")]
    [InlineData("clock=A2&on=2026-02-05&kind2=Extension&days2=soon", "days2", "field.whole-number", "soon")]
    [InlineData("clock=A2&on=2026-02-05&kind2=Extension&days2=99999", "days2", "field.range", "99999")]
    [InlineData("clock=A1&on=2026-02-05&kind2=Extension&days2=3", "kind2", "deadline.not-extendable", "Extension")]
    [InlineData("clock=A2&on=2026-02-05&kind1=Extension&days1=1&kind3=Pause&from3=2026-02-09&until3=2026-02-07", "until3", "deadline.resume-before-pause", "2026-02-07")]
    [InlineData("clock=A2&on=2026-02-05&kind2=Pause&from2=1200-01-01&until2=2026-02-07", "from2", "field.date-range", "1200-01-01")]
    public async Task Calculator_FaultyInput_SaysWhyBesideTheFieldAndKeepsWhatWasTyped(string query, string field, string code, string kept)
    {
        using var person = await shared.Host.PersonAsync();

        using var answer = await person.GetAsync(new Uri($"/calculator?{query}", UriKind.Relative), TestContext.Current.CancellationToken);
        var page = await Screens.ReadAsync(answer, answer.StatusCode == HttpStatusCode.BadRequest ? HttpStatusCode.BadRequest : HttpStatusCode.UnprocessableEntity);

        var fault = page.QuerySelector($"#{field}-fault").ShouldNotBeNull(page.Said("#faults"));
        fault.GetAttribute("data-code").ShouldBe(code);
        page.QuerySelector($"#faults a[href=\"#{field}\"]")!.Text().ShouldEndWith(fault.Text());
        var value = page.QuerySelector($"#{field}") is IHtmlSelectElement select ? select.Value : page.QuerySelector($"#{field}")!.GetAttribute("value");
        value.ShouldBe(kept);
        page.QuerySelector(".result").ShouldBeNull();
    }

    [Fact]
    public async Task Calculator_MarkupTypedIn_IsShownAsText()
    {
        using var person = await shared.Host.PersonAsync();

        var page = await person.SeeAsync("/calculator?clock=A2&on=" + Uri.EscapeDataString("\"><script>alert(1)</script>"), HttpStatusCode.BadRequest);

        page.QuerySelector("script:not([src])").ShouldBeNull();
        page.QuerySelector("#on")!.GetAttribute("value").ShouldBe("\"><script>alert(1)</script>");
        page.QuerySelector("#on")!.GetAttribute("type").ShouldBe("text", "a date picker would drop what is no date");
    }

    [Fact]
    public async Task Calculator_AskedTooOften_IsSlowedDownInWords()
    {
        await using var host = await RunningHost.StartAsync(settings: "--RateLimit:CalculationsAMinute=1");
        using var person = await host.PersonAsync();
        await person.SeeAsync("/calculator?clock=A2&on=2026-02-05");
        await person.SeeAsync("/calculator");

        var page = await person.SeeAsync("/calculator?clock=A2&on=2026-02-05", HttpStatusCode.TooManyRequests);

        page.QuerySelector(".error")!.GetAttribute("data-code").ShouldBe("request.too-many");
    }
}
