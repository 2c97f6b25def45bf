using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Mediation.TestSupport;
using Mediation.Web.Demo;
using Mediation.Web.Tests.Api;

namespace Mediation.Web.Tests.Host;

/// <summary>A person's browser without scripts: reads pages, keeps cookies, and follows no redirect by itself.</summary>
internal static class Screens
{
    public static async Task<HttpClient> PersonAsync(this RunningHost host, string? name = null)
    {
        var browser = host.Browser();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        if (name is not null)
        {
            using var answer = await new SignInFlow(browser).SignInAsync(name, DemoAccounts.Password);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        return browser;
    }

    public static async Task<IHtmlDocument> SeeAsync(this HttpClient person, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await person.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        return await ReadAsync(answer, expected);
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(expected, html);
        var page = new HtmlParser().ParseDocument(html);
        MustBeSound(page);
        return page;
    }

    public static string Said(this IParentNode page, string selector) => page.QuerySelector(selector)?.Text().Trim() ?? "";

    /// <summary>Sends the form of a handler as a browser would, its hidden fields and what is typed in.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this HttpClient person, IHtmlDocument page, string action, Dictionary<string, string>? typed = null, (string Field, byte[] Bytes)? file = null)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("form").Single(form => form.GetAttribute("action")!.Contains(action, StringComparison.Ordinal));
        using var content = new MultipartFormDataContent();
        foreach (var hidden in form.QuerySelectorAll("input[type=hidden]"))
        {
            content.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        foreach (var (name, text) in typed ?? [])
        {
            content.Add(new StringContent(text), name);
        }

        if (file is { } upload)
        {
            content.Add(new ByteArrayContent(upload.Bytes), upload.Field, "notice.json");
        }

        return await person.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>A new case of the signed-in program, filed through the API.</summary>
    public static async Task<Guid> FileCaseAsync(this HttpClient program)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/cases", UriKind.Relative));
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        request.Content = new StringContent(SoundApplication.Json, Encoding.UTF8, "application/json");
        using var answer = await program.SendAsync(request, TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("id").GetGuid();
    }

    /// <summary>What every page owes: a language, one heading of the first order, a main part, and nothing the content policy would refuse.</summary>
    private static void MustBeSound(IHtmlDocument page)
    {
        page.DocumentElement.GetAttribute("lang").ShouldNotBeNullOrEmpty();
        page.Title.ShouldNotBeNullOrEmpty();
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll("main").Length.ShouldBe(1);
        page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onload], [onsubmit]").ShouldBeEmpty();
        page.All.Where(element => element.Id is { Length: > 0 }).GroupBy(element => element.Id).Where(ids => ids.Count() > 1).Select(ids => ids.Key).ShouldBeEmpty();
        foreach (var input in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            page.QuerySelector($"label[for=\"{input.Id}\"]").ShouldNotBeNull($"no label for {input.Id}");
        }

        foreach (var time in page.QuerySelectorAll("time"))
        {
            time.GetAttribute("datetime").ShouldNotBeNullOrEmpty(time.ToHtml());
        }
    }
}
