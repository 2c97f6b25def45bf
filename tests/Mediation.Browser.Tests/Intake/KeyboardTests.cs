using Mediation.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Intake;

/// <summary>Somebody who uses no mouse and no finger files: every field is reached by the tab key, and in sight when it is.</summary>
public sealed class KeyboardTests(Chromium browser, Platform platform) : IClassFixture<Platform>
{
    private const int MostStops = 120;

    [Fact]
    public async Task AFiling_IsMadeWithTheKeyboardAlone()
    {
        var page = await platform.PageAsync(browser, Screen.Desktop);
        var filer = new PhoneFiler(page);
        await filer.ComeAsync("13800000091");
        foreach (var (section, typed) in PhoneFiler.Answers)
        {
            await page.GotoAsync($"{filer.Draft}/{section}");
            foreach (var (name, text) in typed)
            {
                await AnswerAsync(page, name, text);
            }

            await GoToAsync(page, "form[data-keep] > button[type=submit]:not([name]):not(.first-button)");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync($"**{filer.Draft}?saved={section}");
        }

        await page.GotoAsync($"{filer.Draft}/check");
        await GoToAsync(page, "main form button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/done");
        await page.Context.CloseAsync();
    }

    private static async Task AnswerAsync(IPage page, string name, string text)
    {
        await GoToAsync(page, $"[name='{name}']");
        var kind = await page.EvaluateAsync<string>("document.activeElement.type");
        if (kind == "radio")
        {
            await page.Keyboard.PressAsync("Space");
            for (var left = MostStops; left > 0 && await page.EvaluateAsync<string>("document.activeElement.value") != text; left--)
            {
                await page.Keyboard.PressAsync("ArrowDown");
            }
        }
        else if (kind == "select-one")
        {
            for (var left = MostStops; left > 0 && await page.EvaluateAsync<string>("document.activeElement.value") != text; left--)
            {
                await page.Keyboard.PressAsync("ArrowDown");
            }
        }
        else
        {
            await page.Keyboard.PressAsync("Control+A");
            await page.Keyboard.TypeAsync(text);
        }
    }

    /// <summary>By the tab key from where the focus is.</summary>
    private static async Task GoToAsync(IPage page, string selector)
    {
        for (var left = MostStops; left > 0; left--)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                (await page.EvaluateAsync<bool>("""
                    () => { const box = document.activeElement.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth; }
                    """)).ShouldBeTrue($"{selector} is out of sight on {page.Url}");
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        throw new ShouldAssertException($"{selector} is not reached on {page.Url}");
    }
}
