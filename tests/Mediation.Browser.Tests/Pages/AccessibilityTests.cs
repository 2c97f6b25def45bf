using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Mediation.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Pages;

/// <summary>WCAG 2.2 AA as far as a program can tell: no serious or critical finding on any page, on a phone and on a desk.</summary>
public sealed class AccessibilityTests(Chromium browser, Platform platform) : IClassFixture<Platform>
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [Theory]
    [MemberData(nameof(EveryPage.OnEveryScreen), MemberType = typeof(EveryPage))]
    public async Task APage_HasNoSeriousFinding(string address, string? account, Screen screen)
    {
        var page = await platform.PageAsync(browser, screen, account);
        await page.GotoAsync(address);

        var findings = (await page.RunAxe(Rules)).Violations.Where(found => found.Impact is "serious" or "critical");

        findings.Select(found => $"{found.Id}: {string.Join(" | ", found.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(EveryPage.OnEveryScreen), MemberType = typeof(EveryPage))]
    public async Task APage_FitsTheScreen_AlsoWithTextTwiceAsLarge(string address, string? account, Screen screen)
    {
        var page = await platform.PageAsync(browser, screen, account);
        await page.GotoAsync(address);

        await MustFitAsync(page);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        await MustFitAsync(page);
        await page.Context.CloseAsync();
    }

    /// <summary>Nothing is wider than the screen, but for what scrolls inside a frame of its own.</summary>
    private static async Task MustFitAsync(IPage page)
    {
        var sticksOut = await page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
                [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth)
                    .map(one => one.outerHTML.slice(0, 120))
            """);
        sticksOut.ShouldBeEmpty();
    }
}
