using Mediation.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Intake;

/// <summary>A workmate files for a worker, who confirms it and puts an end to the help.</summary>
public sealed class HelperJourneyTests(Chromium browser, Platform platform) : IClassFixture<Platform>
{
    [Theory]
    [InlineData(true, "13800000031", "13800000032")]
    [InlineData(false, "13800000033", "13800000034")]
    public async Task AHelper_Files_AndTheWorkerBesideHimConfirmsByTheCodeOnHisPhone(bool withScripts, string helperPhone, string workerPhone)
    {
        var helper = await platform.PageAsync(browser, Screen.Phone, withScripts: withScripts);
        var filer = new PhoneFiler(helper, withScripts);
        await filer.ComeAsync(helperPhone);
        await TypeForTheWorkerAsync(helper, filer, workerPhone);
        await helper.GotoAsync($"{filer.Draft}/check");
        await filer.LooksSoundAsync();

        await helper.ClickAsync("section:has(#worker) button");
        await helper.FillAsync("#workerCode", CodeIn(await helper.InnerTextAsync("#demo-message .message")));
        await filer.LooksSoundAsync();
        await helper.ClickAsync("#submit button[type=submit]");
        await helper.WaitForURLAsync("**/done");
        (await helper.Locator("#unconfirmed").CountAsync()).ShouldBe(0);
        await filer.LooksSoundAsync();
        await helper.ClickAsync("main a[href^='/my/']");
        await filer.LooksSoundAsync();
        (await helper.InnerTextAsync("#acts-for")).ShouldContain("张某");
        await helper.Context.CloseAsync();
    }

    [Fact]
    public async Task AWorker_WhoWasNotThere_Confirms_SeesTheFile_AndEndsTheAccess()
    {
        var helper = await platform.PageAsync(browser, Screen.Phone);
        var filer = new PhoneFiler(helper);
        await filer.ComeAsync("13800000035");
        await TypeForTheWorkerAsync(helper, filer, "13800000036");
        await helper.GotoAsync($"{filer.Draft}/check");
        await helper.ClickAsync("#submit button[type=submit]");
        await helper.WaitForURLAsync("**/done");
        await filer.LooksSoundAsync();
        (await helper.Locator("#unconfirmed").CountAsync()).ShouldBe(1);

        var worker = await platform.PageAsync(browser, Screen.Phone);
        var comer = new PhoneFiler(worker);
        await comer.ComeAsync("13800000036");
        await worker.GotoAsync("/my");
        await comer.LooksSoundAsync();
        await worker.ClickAsync("section:has(#places) a");
        await comer.LooksSoundAsync();
        await worker.FillAsync("#proof", "000000");
        await worker.ClickAsync("main form button");
        await comer.LooksSoundAsync();
        (await worker.Locator("#faults").CountAsync()).ShouldBe(1);
        await worker.FillAsync("#proof", "124512");
        await worker.ClickAsync("main form button");
        await comer.LooksSoundAsync();
        (await worker.Locator("#confirmation").CountAsync()).ShouldBe(1);
        await worker.ClickAsync("main a[href$='/confirm']");
        await comer.LooksSoundAsync();
        await worker.ClickAsync("button[value=true]");
        (await worker.Locator("#confirmation").CountAsync()).ShouldBe(0);
        var address = new Uri(worker.Url).AbsolutePath;
        (await helper.GotoAsync(address))!.Status.ShouldBe(200);
        await worker.ClickAsync("main a[href$='/people']");
        await comer.LooksSoundAsync();
        await worker.ClickAsync("[data-person='李某'] button");
        (await worker.InnerTextAsync("[data-person='李某']")).ShouldContain("已结束");
        await comer.LooksSoundAsync();

        (await helper.GotoAsync(address))!.Status.ShouldBe(404);
        (await helper.GotoAsync($"{filer.Draft}/done"))!.Status.ShouldBe(404);
        await helper.Context.CloseAsync();
        await worker.Context.CloseAsync();
    }

    private static async Task TypeForTheWorkerAsync(IPage page, PhoneFiler filer, string workerPhone)
    {
        await filer.FillAsync("filer", new Dictionary<string, string> { ["who"] = "helper" });
        await filer.SaveAsync();
        await filer.LooksSoundAsync();
        foreach (var (section, typed) in PhoneFiler.Answers)
        {
            var answers = section switch
            {
                "filer" => new Dictionary<string, string>
                {
                    ["who"] = "helper",
                    ["helper-name"] = "李某",
                    ["helper-relation"] = "colleague",
                    ["helper-authority"] = "help",
                },
                "worker" => new Dictionary<string, string>(typed) { ["phone"] = workerPhone },
                _ => typed,
            };
            await filer.FillAsync(section, answers);
            await filer.SaveAsync();
            await page.WaitForURLAsync($"**{filer.Draft}?saved={section}");
        }
    }

    private static string CodeIn(string message) => new([.. message.SkipWhile(one => !char.IsAsciiDigit(one)).TakeWhile(char.IsAsciiDigit)]);
}
