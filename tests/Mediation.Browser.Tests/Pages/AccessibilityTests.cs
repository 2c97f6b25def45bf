using Mediation.Browser.Tests.Stage;

namespace Mediation.Browser.Tests.Pages;

/// <summary>WCAG 2.2 AA as far as a program can tell: no serious or critical finding on any page, on a phone and on a desk.</summary>
public sealed class AccessibilityTests(Chromium browser, Platform platform) : IClassFixture<Platform>
{
    [Theory]
    [MemberData(nameof(EveryPage.OnEveryScreen), MemberType = typeof(EveryPage))]
    public async Task APage_HasNoSeriousFinding(string address, string? account, Screen screen)
    {
        var page = await platform.PageAsync(browser, screen, account);
        await page.GotoAsync(address);

        await Soundness.MustBeAccessibleAsync(page);
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(EveryPage.OnEveryScreen), MemberType = typeof(EveryPage))]
    public async Task APage_FitsTheScreen_AlsoWithTextTwiceAsLarge(string address, string? account, Screen screen)
    {
        var page = await platform.PageAsync(browser, screen, account);
        await page.GotoAsync(address);

        await Soundness.MustFitAsync(page);
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        await Soundness.MustFitAsync(page);
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(EveryPage.OnTheirOwn), MemberType = typeof(EveryPage))]
    public async Task APage_InTheEditionForTheElderly_IsSoundToo(string address, string? account)
    {
        var page = await platform.PageAsync(browser, Screen.Phone, account, isLarge: true);
        await page.GotoAsync(address);

        (await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.body).fontSize)")).ShouldBeGreaterThanOrEqualTo(24);
        await Soundness.MustBeAccessibleAsync(page);
        await Soundness.MustFitAsync(page);
        await Pictures.TakeAsync(page);
        if (address == "/check")
        {
            await Pictures.KeepAsync(page, "larger");
        }

        await page.Context.CloseAsync();
    }
}
