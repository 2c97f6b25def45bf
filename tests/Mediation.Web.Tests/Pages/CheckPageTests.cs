using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Pages;

public sealed class CheckPageTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Dismissed = "/check?what=dismissal&relation=employee&place=daxing";

    [Fact]
    public async Task Check_AnsweredFormByForm_EndsInAnAnswerWithinNinePages()
    {
        using var person = await shared.Host.PersonAsync();
        List<string> asked = [];
        var address = "/check";
        IHtmlDocument page;

        while ((page = await person.SeeAsync(address)).QuerySelector("#result") is null)
        {
            asked.Add(page.QuerySelector("input[name=ask]")!.GetAttribute("value")!);
            page.QuerySelectorAll("h1").Length.ShouldBe(1);
            page.Said("#progress").ShouldBe($"第{asked.Count}题，最多9题");
            address = asked[^1] == "when" ? page.QuerySelector(".other-way")!.GetAttribute("href")! : Sent(page, asked[^1], page.QuerySelector("input[type=radio]")!.GetAttribute("value")!);
        }

        asked.ShouldBe(["what", "relation", "place", "employed", "before", "people"]);
        page.QuerySelector("#result")!.GetAttribute("data-verdict").ShouldBe("Yes");
        page.QuerySelector("#limitation")!.GetAttribute("data-state").ShouldBe("NoneWhileEmployed");
    }

    [Fact]
    public async Task Check_NothingChosen_SaysSoAtTheTopAndKeepsTheAnswers()
    {
        using var person = await shared.Host.PersonAsync();

        var page = await person.SeeAsync(Dismissed + "&ask=when&when=");

        page.Said("#faults").ShouldContain("不记得");
        page.QuerySelector(page.QuerySelector("#faults a")!.GetAttribute("href")!).ShouldNotBeNull();
        page.QuerySelector("#when")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.QuerySelectorAll("main input[type=hidden]").Select(input => input.GetAttribute("name")).ShouldBe(["what", "relation", "place", "ask"]);
        (await person.SeeAsync("/check?ask=what")).Said("#faults").ShouldContain("不确定");
    }

    [Theory]
    [InlineData("2999-01-01", "2999-01-01")]
    [InlineData("上个月", "上个月")]
    public async Task Check_ADayThatCannotBe_IsAskedAgainWithWhatWasTyped(string typed, string kept)
    {
        using var person = await shared.Host.PersonAsync();

        var page = await person.SeeAsync($"{Dismissed}&ask=when&when={Uri.EscapeDataString(typed)}");

        page.QuerySelector("#faults li")!.GetAttribute("data-code").ShouldBe("guidance.answer-unknown");
        page.QuerySelector("#when")!.GetAttribute("value").ShouldBe(kept);
    }

    [Fact]
    public async Task Check_ADayInChineseWords_IsTaken()
    {
        using var person = await shared.Host.PersonAsync();

        var page = await person.SeeAsync($"{Dismissed}&when={Uri.EscapeDataString("2026年2月27日")}&before=none&people=one");

        page.QuerySelectorAll("dl.answers dd").Select(answer => answer.Text()).ShouldContain(text => text.Contains("2026-02-27"));
    }

    [Fact]
    public async Task Check_AtTheEnd_ShowsOfficeDateReasonPapersAndTheWaysOn()
    {
        using var person = await shared.Host.PersonAsync();

        var page = await person.SeeAsync(Dismissed + "&when=2026-02-27&before=none&people=one");

        page.Said("h1").ShouldBe("可以申请调解");
        page.QuerySelector("[data-office]").ShouldNotBeNull();
        page.Said("#limitation").ShouldContain("2027年3月1日");
        page.QuerySelectorAll(".steps li").ShouldNotBeEmpty();
        page.QuerySelector("#bring [data-row=notice]").ShouldNotBeNull();
        var links = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ToList();
        links.ShouldContain("/file");
        links.ShouldContain("/calculator/claims");
        links.ShouldContain("/calculator?clock=C1&on=2026-02-27");
        (await person.SeeAsync("/calculator?clock=C1&on=2026-02-27")).Said(".due").ShouldContain("2027年3月1日");
    }

    [Fact]
    public async Task Check_ChangingOneAnswer_KeepsTheOthersAndComesBack()
    {
        using var person = await shared.Host.PersonAsync();
        var end = await person.SeeAsync(Dismissed + "&when=2026-02-27&before=none&people=one");

        var changing = await person.SeeAsync(end.QuerySelectorAll("dl.answers a")[1].GetAttribute("href")!);
        changing.QuerySelector("input[name=ask]")!.GetAttribute("value").ShouldBe("relation");
        var back = await person.SeeAsync(end.QuerySelector("a.back")!.GetAttribute("href")!);

        back.QuerySelector("input[name=ask]")!.GetAttribute("value").ShouldBe("people");
    }

    [Fact]
    public async Task Check_ForSomebodyElsewhere_NamesTheBodyAndThatItsAddressWasNotChecked()
    {
        using var person = await shared.Host.PersonAsync();

        var page = await person.SeeAsync("/check?what=dismissal&relation=employee&place=bda&seat=bda&when=unsure&before=none&people=one");

        page.QuerySelector("#result")!.GetAttribute("data-verdict").ShouldBe("No");
        page.Said("[data-body=bda]").ShouldContain("尚未经工会核对");
        page.Said("main a[href='/file']").ShouldBe("仍然在这里申请");
    }

    [Fact]
    public async Task Check_WithAForgedAddress_StaysAPage()
    {
        using var person = await shared.Host.PersonAsync();

        var page = await person.SeeAsync($"/check?what=%3Cscript%3E&{new string('k', 300)}=1&relation={new string('v', 3000)}&fbclid=x&what=wages");

        page.QuerySelector("#result").ShouldBeNull();
        page.QuerySelector("input[name=ask]")!.GetAttribute("value").ShouldBe("what");
        page.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task Check_OverTheApi_AsksAndAnswersAlike()
    {
        using var person = shared.Host.Browser();

        using var answer = await person.PostAsJsonAsync(
            "/api/v1/guided-check/ask", new { answers = (object[])[new { question = "what", answer = "hukou" }] }, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"key\":\"relation\"");
    }

    [Fact]
    public async Task Check_ReadOverTheApi_CanBeTriedAndWrittenAsItIs()
    {
        using var head = await shared.Host.SignedInAsync("head");
        var read = await head.GetFromJsonAsync<JsonObject>("/api/v1/guided-check", TestContext.Current.CancellationToken);
        var check = read!["check"]!;

        using var tried = await head.PostAsJsonAsync("/api/v1/guided-check/test", new { check }, TestContext.Current.CancellationToken);
        using var unseen = await head.PostAsJsonAsync("/api/v1/guided-check", new { check }, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/guided-check") { Content = JsonContent.Create(new { check }) };
        request.Headers.TryAddWithoutValidation("If-Match", "\"0\"");
        using var written = await head.SendAsync(request, TestContext.Current.CancellationToken);

        tried.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await tried.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!["faults"]!.AsArray().ShouldBeEmpty();
        unseen.StatusCode.ShouldBe(HttpStatusCode.PreconditionRequired);
        (written.StatusCode, written.Headers.ETag?.Tag).ShouldBe((HttpStatusCode.OK, "\"1\""));
    }

    /// <summary>What a browser asks for when the form is sent.</summary>
    private static string Sent(IHtmlDocument page, string question, string answer) => "/check?" + string.Join('&',
        page.QuerySelectorAll("main form input[type=hidden]").Select(input => $"{input.GetAttribute("name")}={Uri.EscapeDataString(input.GetAttribute("value")!)}")
            .Append($"{question}={answer}"));
}
