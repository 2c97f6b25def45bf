using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Stage;

/// <summary>What every page owes everybody.</summary>
internal static class Soundness
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static async Task MustBeAccessibleAsync(IPage page)
    {
        var findings = (await page.RunAxe(Rules)).Violations.Where(found => found.Impact is "serious" or "critical");
        findings.Select(found => $"{page.Url} {found.Id}: {string.Join(" | ", found.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
    }

    /// <summary>What another edition of a page that was looked at may spoil: its colours and the size of what is tapped.</summary>
    public static async Task MustKeepContrastAsync(IPage page)
    {
        var findings = await page.EvaluateAsync<string[]>("""
            async () => (await axe.run({ runOnly: { type: 'rule', values: ['color-contrast', 'target-size'] } })).violations
                .filter(found => found.impact === 'serious' || found.impact === 'critical').map(found => found.id + ': ' + found.nodes.map(node => node.html).join(' | '))
            """);
        findings.ShouldBeEmpty($"{page.Url} in large text");
    }

    /// <summary>Nothing is wider than the screen, but for what scrolls inside a frame of its own.</summary>
    public static async Task MustFitAsync(IPage page)
    {
        var sticksOut = await page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
                [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth)
                    .map(one => one.outerHTML.slice(0, 120))
            """);
        sticksOut.ShouldBeEmpty(page.Url);
    }
}
