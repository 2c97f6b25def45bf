using Mediation.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Intake;

/// <summary>A worker files on a phone.</summary>
public sealed class FilingJourneyTests(Chromium browser, Platform platform) : IClassFixture<Platform>
{
    [Theory]
    [InlineData(true, "13800000001")]
    [InlineData(false, "13800000002")]
    public async Task AWorker_FilesOnAPhone_WithAndWithoutScripts(bool withScripts, string phone)
    {
        var page = await platform.PageAsync(browser, Screen.Phone, withScripts: withScripts);
        var filer = new PhoneFiler(page, withScripts);
        await filer.ComeAsync(phone);

        foreach (var (section, typed) in PhoneFiler.Answers)
        {
            await filer.FillAsync(section, new Dictionary<string, string>());
            await filer.LooksSoundAsync();
            await filer.SaveAsync();
            await filer.LooksSoundAsync();
            await filer.FillAsync(section, typed);
            await filer.SaveAsync();
            await page.WaitForURLAsync($"**{filer.Draft}?saved={section}");
        }

        await page.GotoAsync($"{filer.Draft}/check");
        await filer.LooksSoundAsync();
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/done");

        await filer.LooksSoundAsync();
        (await page.InnerTextAsync("main")).ShouldContain("京大工调〔2026〕");
        await page.ClickAsync("main a[href^='/my/']");
        await filer.LooksSoundAsync();
        (await page.InnerTextAsync("section:has(#now)")).ShouldContain("工会");
        await page.ClickAsync("main a[href='/my']");
        await filer.LooksSoundAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task WhatWasTypedBeforeTheLineWasCut_IsOfferedAgain()
    {
        const string facts = "三月起没有发工资，老板电话打不通。";
        var page = await platform.PageAsync(browser, Screen.Phone);
        var filer = new PhoneFiler(page);
        await filer.ComeAsync("13800000003");
        await filer.FillAsync("wanted", new Dictionary<string, string> { ["facts-1"] = facts });

        await page.Context.SetOfflineAsync(true);
        await Should.ThrowAsync<PlaywrightException>(() => page.ReloadAsync());
        await page.Context.SetOfflineAsync(false);
        await filer.FillAsync("wanted", new Dictionary<string, string>());
        await page.ClickAsync("[data-keep-take]");

        (await page.InputValueAsync("[name='facts-1']")).ShouldBe(facts);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task SubmittingTwice_FilesOnce()
    {
        var page = await platform.PageAsync(browser, Screen.Phone);
        var filer = new PhoneFiler(page);
        await filer.ComeAsync("13800000004");
        foreach (var (section, typed) in PhoneFiler.Answers)
        {
            await filer.FillAsync(section, typed);
            await filer.SaveAsync();
            await page.WaitForURLAsync($"**{filer.Draft}?saved={section}");
        }

        await page.GotoAsync($"{filer.Draft}/check");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync($"{filer.Draft}/check");
        await page.ClickAsync("main form button[type=submit]");
        await other.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/done");
        await other.WaitForURLAsync("**/done");

        (await other.InnerTextAsync("#number")).ShouldBe(await page.InnerTextAsync("#number"));
        await page.Context.CloseAsync();
    }
}
