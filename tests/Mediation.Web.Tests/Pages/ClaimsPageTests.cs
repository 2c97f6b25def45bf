using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Pages;

public sealed class ClaimsPageTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Everything = "/calculator/claims?what=Termination&what=Contract&what=Overtime&what=Wages&what=Leave";

    private static readonly Dictionary<string, string> Sound = new()
    {
        ["start"] = "2024-01-08",
        ["end"] = "2026年2月27日",
        ["wage"] = "8,700",
        ["average"] = "９０００元",
        ["reason"] = "UnlawfulTermination",
        ["overtimeFrom"] = "2025-01-01",
        ["overtimeTo"] = "2025-12-31",
        ["workdayHours"] = "10",
        ["restHours"] = "8",
        ["holidayHours"] = "7.5",
        ["overtimePaid"] = "100",
        ["wagesFrom"] = "2026-01-01",
        ["wagesTo"] = "2026-02-27",
        ["leaveYear"] = "2025",
        ["workedYears"] = "12",
        ["leaveTaken"] = "3",
    };

    [Fact]
    public async Task Claims_OpenedByAnybody_AsksWhatItIsAboutAndShowsTheFigures()
    {
        using var person = await shared.Host.PersonAsync();

        var page = await person.SeeAsync("/calculator/claims");

        page.QuerySelectorAll("input[name=what]").Select(box => box.GetAttribute("value")).ShouldBe(["Termination", "Contract", "Overtime", "Wages", "Leave"]);
        page.QuerySelector("main form[method=post]").ShouldBeNull();
        page.Said("details table").ShouldContain("2,540 元/月");
        page.QuerySelector("#faults, .result").ShouldBeNull();
    }

    [Fact]
    public async Task Claims_NothingTicked_SaysSoAtTheTopAndAsksAgain()
    {
        using var person = await shared.Host.PersonAsync();

        var page = await person.SeeAsync("/calculator/claims?step=2");

        page.Said("#faults").ShouldContain("请至少选一项");
        page.QuerySelector(page.QuerySelector("#faults a")!.GetAttribute("href")!).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Overtime", "wage overtimeFrom overtimeTo workdayHours restHours holidayHours overtimePaid")]
    [InlineData("Termination", "start end average bonus reason reason reason last")]
    [InlineData("Wages", "wage wagesFrom wagesTo wagesPaid")]
    public async Task Claims_OneTopic_AsksOnlyWhatItNeeds(string topic, string fields)
    {
        using var person = await shared.Host.PersonAsync();

        var page = await person.SeeAsync($"/calculator/claims?what={topic}&step=2");

        page.QuerySelectorAll("main form[method=post] input:not([type=hidden])").Select(input => input.GetAttribute("name")).ShouldBe(fields.Split(' '));
    }

    /// <summary>2N 2.5 × 9000 × 2; second wage 11 × 8700; overtime 750 + 800 + 1125 − 100; wages 8700 and 19 of 21.75 days; leave 7 × 400 × 2.</summary>
    [Fact]
    public async Task Claims_Answered_ShowsSumLinesArticlesAndRemarks()
    {
        using var person = await shared.Host.PersonAsync();

        var page = await SubmitAsync(person, Everything, Sound);

        page.Said("#due").ShouldBe("165,175.00元");
        page.QuerySelectorAll(".formula").Select(formula => formula.Text()).ShouldBe(
        [
            "9000.00 × 2.5 = 22500.00", "9000.00 × 2.5 = 22500.00", "8700.00 × 11 = 95700.00", "8700.00 ÷ 174 × 10 × 150% = 750.00",
            "8700.00 ÷ 174 × 8 × 200% = 800.00", "8700.00 ÷ 174 × 7.5 × 300% = 1125.00", "8700.00 × 1 = 8700.00", "8700.00 ÷ 21.75 × 19 = 7600.00",
            "8700.00 ÷ 21.75 × 7 × 200% = 5600.00",
        ]);
        page.QuerySelectorAll(".result li[lang]").Select(article => article.Text()).ShouldContain("劳动合同法 §87");
        page.QuerySelector("[data-note=DaysBeforeLimitation]")!.Text().ShouldContain("2025年3月2日");
        page.QuerySelector("#start")!.GetAttribute("value").ShouldBe("2024-01-08", "what was typed stays");
    }

    [Fact]
    public async Task Claims_TwelveWagesTyped_AreAveraged()
    {
        using var person = await shared.Host.PersonAsync();

        var page = await SubmitAsync(person, "/calculator/claims?what=Termination", new(Sound)
        {
            ["start"] = "2023-03-01",
            ["end"] = "2026-02-28",
            ["reason"] = "EconomicCompensation",
            ["average"] = "8000 8000 8000 8000 8000 8000 8000 8000 8000 8000 8000 12,000",
        });

        page.Said(".formula").ShouldBe("(100000.00 ÷ 12) × 3 = 25000.00");
    }

    [Fact]
    public async Task Claims_InEnglish_SpeaksIt()
    {
        using var person = await shared.Host.PersonAsync();
        person.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        var page = await SubmitAsync(person, "/calculator/claims?what=Wages", Sound);

        page.Said("#due").ShouldBe("CNY 16,300.00");
        page.Said("[data-note=PartMonthByPaidDays]").ShouldStartWith("Part of a month is counted by its paid days");
    }

    [Theory]
    [InlineData("start", "", "field.required")]
    [InlineData("start", "2024-02-30", "field.date")]
    [InlineData("start", "2027-01-01", "entitlement.period-reversed", "end")]
    [InlineData("start", "1200-01-01", "field.date-range")]
    [InlineData("wage", "a lot", "field.amount")]
    [InlineData("wage", "0", "inclusive-between")]
    [InlineData("average", "8000 soon", "field.amount")]
    [InlineData("reason", "Overtime", "field.required")]
    [InlineData("reason", "CompensationWithNoticeWage", "field.required", "last")]
    [InlineData("signed", "never", "field.date")]
    [InlineData("restHours", "8 hours", "field.number")]
    [InlineData("holidayHours", "99999", "inclusive-between")]
    [InlineData("overtimePaid", "50000", "entitlement.paid-beyond")]
    [InlineData("wagesTo", "2025-12-31", "entitlement.period-reversed")]
    [InlineData("leaveYear", "26", "field.range")]
    [InlineData("leaveYear", "2023", "entitlement.period-reversed")]
    [InlineData("workedYears", "", "field.required")]
    [InlineData("workedYears", "99", "inclusive-between")]
    public async Task Claims_FaultyField_SaysWhyBesideItAndKeepsWhatWasTyped(string field, string typed, string code, string? blamed = null)
    {
        using var person = await shared.Host.PersonAsync();

        var page = await SubmitAsync(person, Everything, new(Sound) { [field] = typed }, refused: true);

        var fault = page.QuerySelector($"#{blamed ?? field}-fault").ShouldNotBeNull(page.Said("#faults"));
        fault.GetAttribute("data-code").ShouldBe(code);
        page.QuerySelector($"#faults a[href=\"#{blamed ?? field}\"]").ShouldNotBeNull(page.Said("#faults"));
        page.QuerySelector($"#{blamed ?? field}").ShouldNotBeNull();
        if (field != "reason")
        {
            page.QuerySelector($"#{field}")!.GetAttribute("value").ShouldBe(typed);
        }

        page.QuerySelector(".result").ShouldBeNull();
    }

    [Fact]
    public async Task Claims_ServiceThatBeganBefore2008_SaysWhereToAsk()
    {
        using var person = await shared.Host.PersonAsync();

        var page = await SubmitAsync(
            person, "/calculator/claims?what=Termination", new(Sound) { ["start"] = "2006-05-01", ["reason"] = "EconomicCompensation" }, refused: true);

        page.Said("#start-fault").ShouldContain("12351");
    }

    [Fact]
    public async Task Claims_WagesAndDates_AreInNoAddress()
    {
        using var person = await shared.Host.PersonAsync();

        var page = await SubmitAsync(person, Everything, Sound);

        page.QuerySelectorAll<IHtmlAnchorElement>("a").Select(link => link.GetAttribute("href")!).ShouldAllBe(address => !address.Contains("8,700"));
        page.QuerySelector("form[method=post]")!.GetAttribute("action").ShouldBe(Everything);
    }

    private static async Task<IHtmlDocument> SubmitAsync(HttpClient person, string address, Dictionary<string, string> typed, bool refused = false)
    {
        var form = await person.SeeAsync(address);
        using var answer = await person.SubmitAsync(form, "what=", typed);
        return await Screens.ReadAsync(answer, refused && answer.StatusCode == HttpStatusCode.UnprocessableEntity
            ? HttpStatusCode.UnprocessableEntity
            : refused ? HttpStatusCode.BadRequest : HttpStatusCode.OK);
    }
}
