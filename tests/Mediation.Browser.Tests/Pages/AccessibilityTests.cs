using Mediation.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Pages;

/// <summary>WCAG 2.2 AA as far as a program can tell, on a phone and on a desk. One visit a page: opening it costs more than looking.</summary>
public sealed class AccessibilityTests(Chromium browser, Platform platform) : IClassFixture<Platform>
{
    private const double Largest = 24;

    [Theory]
    [MemberData(nameof(EveryPage.OnEveryScreen), MemberType = typeof(EveryPage))]
    public async Task APage_HasNoSeriousFinding_AndFits_AlsoWithTextTwiceAsLarge(string address, string? account, Screen screen)
    {
        var page = await platform.PageAsync(browser, screen, account);
        await page.GotoAsync(address);

        await Soundness.MustBeAccessibleAsync(page);
        await Soundness.MustFitAsync(page);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        await Soundness.MustFitAsync(page);
        if (screen == Screen.Phone)
        {
            await InTheEditionForTheElderlyAsync(page, address);
        }

        await page.Context.CloseAsync();
    }

    private async Task InTheEditionForTheElderlyAsync(IPage page, string address)
    {
        await page.Context.AddCookiesAsync([new() { Name = "display", Value = "large", Url = platform.Host.Address.ToString() }]);
        await page.GotoAsync(address);

        (await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.body).fontSize)")).ShouldBeGreaterThanOrEqualTo(Largest);
        await Soundness.MustBeAccessibleAsync(page);
        await Soundness.MustFitAsync(page);
        await Pictures.TakeAsync(page);
        if (address == "/check")
        {
            await Pictures.KeepAsync(page, "larger");
        }
    }
}
