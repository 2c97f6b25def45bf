using Mediation.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Intake;

/// <summary>Somebody who files on a phone, page by page.</summary>
internal sealed class PhoneFiler(IPage page, bool withScripts = true)
{
    public static readonly IReadOnlyList<(string Section, IReadOnlyDictionary<string, string> Typed)> Answers =
    [
        ("filer", new Dictionary<string, string> { ["who"] = "worker" }),
        ("worker", new Dictionary<string, string> { ["name"] = "张某", ["paper"] = "resident-id", ["number"] = "110199198603124512", ["phone"] = "13800000001" }),
        ("employer", new Dictionary<string, string> { ["name-1"] = "某建筑公司", ["role-1"] = "employer" }),
        ("work", new Dictionary<string, string> { ["area"] = "110115", ["from"] = "2024年3月" }),
        ("wanted", new Dictionary<string, string> { ["type-1"] = "unpaid-wages", ["amount-1"] = "15600", ["facts-1"] = "两个月工资未付。" }),
        ("service", new Dictionary<string, string> { ["address"] = "某街一号", ["electronic"] = "yes", ["language"] = "zh-cn" }),
        ("other-body", new Dictionary<string, string> { ["before"] = "no" }),
    ];

    public string Draft { get; private set; } = "";

    /// <summary>From the first page, by the code of the demonstration's text message, to the list of tasks.</summary>
    public async Task ComeAsync(string phone)
    {
        await page.GotoAsync("/");
        await Pictures.KeepAsync(page, "start");
        await page.ClickAsync("main a[href='/file']");
        await LooksSoundAsync();
        await page.ClickAsync("main button[type=submit]");
        await LooksSoundAsync();
        await ProveAsync(phone);
        GoOnWith(new Uri(page.Url).AbsolutePath);
        await Pictures.KeepAsync(page, "tasks");
        await LooksSoundAsync();
    }

    /// <summary>A draft that was begun in another way.</summary>
    public void GoOnWith(string draft) => Draft = draft;

    /// <summary>From the page that asks for a phone to where the visitor was going.</summary>
    public async Task ProveAsync(string phone)
    {
        await page.FillAsync("#phone", phone);
        await page.ClickAsync("main button[type=submit]");
        await page.WaitForURLAsync("**/file/code");
        await LooksSoundAsync();
        var code = new string([.. (await page.InnerTextAsync("#demo-message .message")).SkipWhile(one => !char.IsAsciiDigit(one)).TakeWhile(char.IsAsciiDigit)]);
        await page.FillAsync("#code", code);
        await page.ClickAsync("form:has(#code) button[type=submit]");
        await page.Locator("#code").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>The shortest way to a case.</summary>
    /// <returns>Address of its page, which is open then.</returns>
    public async Task<string> FileAsync(string phone)
    {
        await ComeAsync(phone);
        foreach (var (section, typed) in Answers)
        {
            await FillAsync(section, typed);
            await SaveAsync();
            await page.WaitForURLAsync($"**{Draft}?saved={section}");
        }

        await page.GotoAsync($"{Draft}/check");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/done");
        await Pictures.KeepAsync(page, "receipt");
        await page.ClickAsync("main a[href^='/my/']");
        await page.WaitForURLAsync("**/my/*");
        return new Uri(page.Url).AbsolutePath;
    }

    public async Task FillAsync(string section, IReadOnlyDictionary<string, string> typed)
    {
        await page.GotoAsync($"{Draft}/{section}");
        foreach (var (name, text) in typed)
        {
            await TypeAsync(name, text);
        }
    }

    public Task SaveAsync() => page.ClickAsync("form[data-keep] > button[type=submit]:not([name]):not(.first-button)");

    /// <summary>Accessible and within the screen. It is measured by a script: a page that runs none is looked at in its twin.</summary>
    public async Task LooksSoundAsync()
    {
        if (withScripts)
        {
            await Soundness.MustBeAccessibleAsync(page);
            await Soundness.MustFitAsync(page);
        }

        await Pictures.TakeAsync(page);
    }

    private async Task TypeAsync(string name, string text)
    {
        var field = page.Locator($"[name='{name}']");
        if (await field.First.GetAttributeAsync("type") == "radio")
        {
            await page.CheckAsync($"[name='{name}'][value='{text}']");
        }
        else if (await field.EvaluateAsync<string>("one => one.tagName") == "SELECT")
        {
            await field.SelectOptionAsync(text);
        }
        else
        {
            await field.FillAsync(text);
        }
    }
}
