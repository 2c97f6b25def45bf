using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using Mediation.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Web.Tests.Intake;

public sealed class FilingPageTests(PortalHost portal) : IClassFixture<PortalHost>
{
    [Fact]
    public async Task Filing_FromThePhoneToTheReceipt_GivesNumberProofDatesAndQrCode()
    {
        using var filer = new Filer(portal.Host, "13900000101");
        await filer.ComeAsync();
        await filer.FillAsync();

        var check = await filer.Browser.SeeAsync($"{filer.Draft}/check");
        using var sent = await filer.PostAsync(check, []);
        using var again = await filer.PostAsync(check, []);
        var done = await filer.Browser.SeeAsync(sent.Headers.Location!.OriginalString);
        var copy = await filer.Browser.GetByteArrayAsync(new Uri($"{filer.Draft}/done?handler=Copy", UriKind.Relative), TestContext.Current.CancellationToken);

        check.Said("main").ShouldContain("15,600.00 元");
        check.Said("main").ShouldContain("2025年12月31日");
        again.Headers.Location.ShouldBe(sent.Headers.Location);
        done.Said("#number").ShouldContain("〔2026〕");
        done.Said("#hash").ShouldBe(Convert.ToHexStringLower(SHA256.HashData(copy)));
        done.QuerySelector("#decide-by time")!.GetAttribute("datetime").ShouldBe("2026-03-17");
        done.QuerySelector("#finish-by time")!.GetAttribute("datetime").ShouldBe("2026-04-01");
        done.QuerySelector("svg.qr path[fill='#000']")!.GetAttribute("d")!.Length.ShouldBeGreaterThan(500);
        done.Said("main").ShouldContain("某建筑公司");
        done.Said("main").ShouldContain("大兴区");
        (await filer.Browser.SeeAsync("/file/tasks")).QuerySelectorAll("#filings li").Length.ShouldBe(1);
        using var back = await filer.Browser.GetAsync(new Uri($"{filer.Draft}/worker", UriKind.Relative), TestContext.Current.CancellationToken);
        back.Headers.Location!.OriginalString.ShouldBe($"{filer.Draft}/done");
    }

    [Fact]
    public async Task Section_WithFaults_IsSavedAndNamesThemWithLinksToTheFields()
    {
        using var filer = new Filer(portal.Host, "13900000102");
        await filer.ComeAsync();

        using var saved = await filer.SaveAsync("worker", new() { ["name"] = "<b>张某", ["paper"] = "resident-id", ["number"] = "123", ["phone"] = "" });
        var page = await filer.Browser.SeeAsync(saved.Headers.Location!.OriginalString);

        page.QuerySelector("#faults")!.HasAttribute("autofocus").ShouldBeTrue();
        page.QuerySelectorAll("#faults a").Select(link => link.GetAttribute("href")).ShouldBe(["#number", "#phone"], ignoreOrder: true);
        page.QuerySelector("#name")!.GetAttribute("value").ShouldBe("<b>张某");
        page.QuerySelector("#number")!.GetAttribute("value").ShouldBe("123");
        page.QuerySelector("#number")!.GetAttribute("aria-describedby")!.Split(' ').ShouldContain("number-fault");
        (await filer.Browser.SeeAsync(filer.Draft)).QuerySelectorAll("[data-progress=Begun]").Length.ShouldBe(1);
        (await filer.Browser.SeeAsync($"{filer.Draft}/check")).QuerySelector("#incomplete").ShouldNotBeNull();
    }

    [Fact]
    public async Task Section_ThatTheAnswerOpensFurther_AsksThemBeforeItBlames()
    {
        using var filer = new Filer(portal.Host, "13900000103");
        await filer.ComeAsync();

        using var saved = await filer.SaveAsync("filer", new() { ["who"] = "helper" });
        var page = await filer.Browser.SeeAsync(saved.Headers.Location!.OriginalString);

        page.QuerySelector("#helper-name").ShouldNotBeNull();
        page.QuerySelector("#faults").ShouldBeNull();
    }

    [Fact]
    public async Task Rows_AddedAndRemoved_KeepWhatTheOthersHold()
    {
        using var filer = new Filer(portal.Host, "13900000104");
        await filer.ComeAsync();

        using var added = await filer.SaveAsync("employer", new() { ["name-1"] = "甲公司", ["role-1"] = "employer", ["do"] = "add" });
        var two = await filer.Browser.SeeAsync(added.Headers.Location!.OriginalString);
        using var removed = await filer.PostAsync(two, new() { ["name-1"] = "甲公司", ["name-2"] = "乙公司", ["do"] = "remove-1" });
        var one = await filer.Browser.SeeAsync(removed.Headers.Location!.OriginalString);

        two.QuerySelectorAll("fieldset legend").Select(legend => legend.Text()).ShouldContain("单位2");
        one.QuerySelector("#name-1")!.GetAttribute("value").ShouldBe("乙公司");
        one.QuerySelector("#name-2").ShouldBeNull();
    }

    [Fact]
    public async Task TwoTabs_OnOnePage_SecondSeesBothTextsAndMayKeepItsOwn()
    {
        using var filer = new Filer(portal.Host, "13900000105");
        await filer.ComeAsync();
        var second = await filer.Browser.SeeAsync($"{filer.Draft}/work");
        using var first = await filer.SaveAsync("work", new() { ["area"] = "110115", ["place"] = "甲工地" });

        using var refused = await filer.PostAsync(second, new() { ["area"] = "110115", ["place"] = "乙工地" });
        var page = await Screens.ReadAsync(refused, HttpStatusCode.Conflict);
        using var kept = await filer.PostAsync(page, new() { ["area"] = "110115", ["place"] = "乙工地" });

        page.Said("#theirs dd").ShouldBe("甲工地");
        page.QuerySelector("#place")!.GetAttribute("value").ShouldBe("乙工地");
        kept.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await filer.Browser.SeeAsync($"{filer.Draft}/work")).QuerySelector("#place")!.GetAttribute("value").ShouldBe("乙工地");
    }

    [Fact]
    public async Task SessionOver_InTheMiddleOfAPage_KeepsItAndSavesItAfterTheCode()
    {
        using var filer = new Filer(portal.Host, "13900000106");
        await filer.ComeAsync();
        var draft = filer.Draft;
        var page = await filer.Browser.SeeAsync($"{draft}/wanted");
        portal.Later();

        var (start, entered) = await SendWithoutSessionAsync(filer, page, new() { ["type-1"] = "unpaid-wages", ["facts-1"] = "写了很久的一段话。" });
        using (entered)
        {
            start.QuerySelector("#kept").ShouldNotBeNull();
            entered.Headers.Location!.OriginalString.ShouldBe($"{draft}/wanted?kept=saved");
        }

        (await filer.Browser.SeeAsync($"{draft}/wanted?kept=saved")).QuerySelector("#facts-1")!.Text().ShouldBe("写了很久的一段话。");
    }

    [Fact]
    public async Task SessionOver_AndAnotherPersonComes_GivesThemNothing()
    {
        using var filer = new Filer(portal.Host, "13900000107");
        await filer.ComeAsync();
        var page = await filer.Browser.SeeAsync($"{filer.Draft}/wanted");
        using var other = new Filer(portal.Host, "13900000108");

        var (_, entered) = await SendWithoutSessionAsync(filer, page, new() { ["facts-1"] = "别人的事。" }, other);
        using (entered)
        {
            entered.Headers.Location!.OriginalString.ShouldNotContain(filer.Draft);
        }
    }

    [Fact]
    public async Task Draft_OfAnother_IsNotFound()
    {
        using var filer = new Filer(portal.Host, "13900000109");
        await filer.ComeAsync();
        using var stranger = new Filer(portal.Host, "13900000110");
        await stranger.ComeAsync();

        foreach (var page in new[] { "", "/worker", "/check", "/done" })
        {
            await stranger.Browser.SeeAsync($"{filer.Draft}{page}", HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task CaseAddress_OpenedLaterOnAnotherPhone_LeadsBackByCode()
    {
        using var filer = new Filer(portal.Host, "13900000115");
        await filer.ComeAsync();
        await filer.FillAsync();
        using var sent = await filer.PostAsync(await filer.Browser.SeeAsync($"{filer.Draft}/check"), []);
        var address = (await filer.Browser.SeeAsync(sent.Headers.Location!.OriginalString)).QuerySelector("main a[href^='/my/']")!.GetAttribute("href")!;
        portal.Later();

        await filer.BeginAsync();
        using var shut = await filer.Browser.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var code = await filer.AskForCodeAsync(shut.Headers.Location!.OriginalString);
        using var entered = await filer.PostAsync(code, new() { ["code"] = Filer.CodeOn(code) });

        entered.Headers.Location!.OriginalString.ShouldBe(address);
        await filer.Browser.SeeAsync(address);
    }

    [Fact]
    public async Task Sums_OfTheCalculator_BecomeClaims_AfterTheSignIn()
    {
        using var filer = new Filer(portal.Host, "13900000131");
        await filer.BeginAsync();
        var worked = new Dictionary<string, string> { ["wage"] = "8700", ["wagesFrom"] = "2026-01-01", ["wagesTo"] = "2026-01-31" };
        using var counted = await filer.PostAsync(await filer.Browser.SeeAsync("/calculator/claims?what=Wages&step=2"), worked);
        var sums = await Screens.ReadAsync(counted);
        sums.QuerySelector("#questions")!.SetAttribute("action", sums.QuerySelector("button[form=questions]")!.GetAttribute("formaction"));
        using var carried = await filer.PostAsync(sums, []);
        var code = await filer.AskForCodeAsync(carried.Headers.Location!.OriginalString);
        using var entered = await filer.PostAsync(code, new() { ["code"] = Filer.CodeOn(code) });
        entered.Headers.Location!.OriginalString.ShouldBe("/file/sums");
        using var put = await filer.PostAsync(await filer.Browser.SeeAsync("/file/sums"), []);
        var page = await filer.Browser.SeeAsync(put.Headers.Location!.OriginalString);

        page.QuerySelector("#amount-1")!.GetAttribute("value").ShouldBe("8700");
        page.QuerySelector("#type-1 option[selected]")!.GetAttribute("value").ShouldBe("unpaid-wages");
        page.Said("#facts-1").ShouldContain("8700.00");
        (await filer.Browser.SeeAsync("/file/sums")).QuerySelector("#sums").ShouldBeNull();
    }

    [Fact]
    public async Task Phone_KnownOrNot_IsAnsweredByTheSamePage()
    {
        using var known = new Filer(portal.Host, "13900000111");
        await known.ComeAsync();
        portal.Later();
        using var comesAgain = new Filer(portal.Host, "13900000111");
        using var stranger = new Filer(portal.Host, "13900000112");

        var pages = new[] { await CodePageAsync(comesAgain), await CodePageAsync(stranger) };

        pages.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Code_WrongOrAskedForTooSoon_SaysSoWithoutTheNumber()
    {
        using var filer = new Filer(portal.Host, "13900000113");
        await filer.ComeAsync();
        using var browser = await portal.Host.PersonAsync();
        var start = await browser.SeeAsync("/file");

        using var soon = await browser.SubmitAsync(start, "/file", new() { ["phone"] = "13900000113" });
        var page = await Screens.ReadAsync(soon, HttpStatusCode.UnprocessableEntity);

        page.QuerySelector("#phone-fault")!.GetAttribute("data-code").ShouldBe("code.too-soon");
        page.Said("#phone-fault").ShouldContain("1 分钟");
    }

    [Fact]
    public async Task SignIn_ByCode_LeavesItsMarkAndNoNumber()
    {
        using var filer = new Filer(portal.Host, "13900000114");
        await filer.ComeAsync();

        await portal.Host.WithDbAsync(async db =>
            (await db.AccessRecords.Select(record => record.UseCase).ToListAsync()).ShouldAllBe(text => text == null || !text.Contains("13900000114")));
        (await filer.Browser.SeeAsync("/account")).Said("main").ShouldContain("139****0114");
    }

    private static async Task<string> CodePageAsync(Filer filer)
    {
        await filer.BeginAsync();
        var page = await filer.AskForCodeAsync("/file");
        page.QuerySelector("#demo-message")!.Remove();
        foreach (var hidden in page.QuerySelectorAll("input[type=hidden]").ToList())
        {
            hidden.Remove();
        }

        return page.DocumentElement.OuterHtml;
    }

    private static async Task<(AngleSharp.Html.Dom.IHtmlDocument Start, HttpResponseMessage Entered)> SendWithoutSessionAsync(
        Filer filer, AngleSharp.Html.Dom.IHtmlDocument page, Dictionary<string, string> typed, Filer? comes = null)
    {
        comes ??= filer;
        await comes.BeginAsync();
        using var refused = await comes.PostAsync(page, typed);
        refused.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var address = refused.Headers.Location!.OriginalString;
        address.ShouldStartWith("/file?returnUrl=");
        var start = await comes.Browser.SeeAsync(address);
        var code = await comes.AskForCodeAsync(address);
        return (start, await comes.PostAsync(code, new() { ["code"] = Filer.CodeOn(code) }));
    }
}
