using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mediation.TestSupport;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Intake;

/// <summary>Somebody with a phone who files, in a browser without scripts.</summary>
internal sealed class Filer(RunningHost host, string phone) : IDisposable
{
    private static readonly (string Section, Dictionary<string, string> Fields)[] Answers =
    [
        ("filer", new() { ["who"] = "worker" }),
        ("worker", new() { ["name"] = "张某", ["paper"] = "resident-id", ["number"] = "110199198603124512", ["phone"] = "13800000001" }),
        ("employer", new() { ["name-1"] = "某建筑公司", ["role-1"] = "employer" }),
        ("work", new() { ["area"] = "110115", ["from"] = "2024年3月", ["to"] = "" }),
        ("wanted", new() { ["type-1"] = "unpaid-wages", ["amount-1"] = "1.56万", ["to-1"] = "2025年12月", ["facts-1"] = "两个月工资未付。" }),
        ("service", new() { ["address"] = "某街一号", ["electronic"] = "yes", ["language"] = "zh-cn" }),
        ("other-body", new() { ["before"] = "no" }),
    ];

    private HttpClient? _browser;

    public HttpClient Browser => _browser ?? throw new InvalidOperationException("Come first.");

    public string Draft { get; private set; } = "";

    /// <summary>A new browser, from the first page to the draft.</summary>
    public async Task ComeAsync()
    {
        await BeginAsync();
        var code = await AskForCodeAsync("/file");
        using var entered = await PostAsync(code, new() { ["code"] = CodeOn(code) });
        entered.StatusCode.ShouldBe(HttpStatusCode.Redirect, await entered.Content.ReadAsStringAsync());
        Draft = entered.Headers.Location!.OriginalString;
    }

    /// <summary>A browser that knows nobody.</summary>
    public async Task BeginAsync()
    {
        _browser?.Dispose();
        _browser = await host.PersonAsync();
    }

    /// <summary>The page on which the code is asked for.</summary>
    public async Task<IHtmlDocument> AskForCodeAsync(string start)
    {
        using var asked = await PostAsync(await Browser.SeeAsync(start), new() { ["phone"] = phone });
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect, await asked.Content.ReadAsStringAsync());
        return await Browser.SeeAsync(asked.Headers.Location!.OriginalString);
    }

    public static string CodeOn(IHtmlDocument page) =>
        new([.. page.Said("#demo-message .message").SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit)]);

    /// <summary>Sends the first form of the page as a browser does: all its fields, and what is typed in.</summary>
    public async Task<HttpResponseMessage> PostAsync(IHtmlDocument page, Dictionary<string, string> typed)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form").First();
        var fields = form.QuerySelectorAll("input:not([type=radio]), input[checked], select, textarea").ToDictionary(field => field.GetAttribute("name")!, ValueOf);
        foreach (var (name, text) in typed)
        {
            fields[name] = text;
        }

        using var content = new FormUrlEncodedContent(fields);
        return await Browser.PostAsync(new Uri(form.GetAttribute("action")!, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public async Task<HttpResponseMessage> SaveAsync(string section, Dictionary<string, string> typed) =>
        await PostAsync(await Browser.SeeAsync($"{Draft}/{section}"), typed);

    public async Task FillAsync()
    {
        foreach (var (section, fields) in Answers)
        {
            using var saved = await SaveAsync(section, fields);
            saved.Headers.Location!.OriginalString.ShouldBe($"{Draft}?saved={section}", section);
        }
    }

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement text => text.Value,
        _ => field.GetAttribute("value") ?? "",
    };

    public void Dispose() => _browser?.Dispose();
}
