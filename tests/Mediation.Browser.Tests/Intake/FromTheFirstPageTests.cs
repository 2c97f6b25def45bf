using Mediation.Browser.Tests.Evidence;
using Mediation.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Intake;

/// <summary>The whole way of a worker: from the first page to the number of a case, with the sums worked out and two photos from the camera.</summary>
public sealed class FromTheFirstPageTests(Chromium browser, Platform platform) : IClassFixture<Platform>
{
    private const string Phone = "13800000081";
    private const string Kept = "#items li[data-state=Kept]";
    private const int MostQuestions = 12;
    private const int Piece = 262_144;

    [Fact]
    public async Task CheckThenSumsThenFiling_WithTwoPhotosOneOfThemCut_EndsWithANumberAndACopy()
    {
        var page = await platform.PageAsync(browser, Screen.Phone);
        await CheckAsync(page);
        await CountAsync(page);
        var filer = new PhoneFiler(page);
        await filer.ProveAsync(Phone);
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/wanted*");
        (await page.InputValueAsync("[name='amount-1']")).ShouldBe("8700");

        filer.GoOnWith(new Uri(page.Url).AbsolutePath[..^"/wanted".Length]);
        foreach (var (section, typed) in PhoneFiler.Answers.Where(one => one.Section != "wanted"))
        {
            await filer.FillAsync(section, typed);
            await filer.SaveAsync();
            await page.WaitForURLAsync($"**{filer.Draft}?saved={section}");
        }

        await PhotographAsync(page, filer);
        await page.GotoAsync($"{filer.Draft}/check");
        (await page.InnerTextAsync("main")).ShouldContain("8700");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/done");

        (await page.InnerTextAsync("#number")).ShouldStartWith("京大工调〔2026〕");
        (await page.Locator("#files code").CountAsync()).ShouldBe(2);
        var copy = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("main a[href*='handler=Copy']"));
        (await File.ReadAllTextAsync((await copy.PathAsync())!, TestContext.Current.CancellationToken)).ShouldContain("8700");
        await page.Context.CloseAsync();
    }

    /// <summary>One question a page, the first answer to each but where the work is done: here.</summary>
    private static async Task CheckAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.ClickAsync("main a[href='/check']");
        await page.WaitForURLAsync("**/check");
        for (var left = MostQuestions; left > 0 && await page.Locator("main form input[type=radio]").CountAsync() > 0; left--)
        {
            var question = await page.InnerTextAsync("main h1");
            await page.Locator("main form input[type=radio]").First.CheckAsync();
            await page.ClickAsync("main form:has(input[type=radio]) button[type=submit]");
            await page.Locator("main h1", new() { HasTextString = question }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
            await page.Locator("footer").WaitForAsync();
        }

        (await page.Locator("main a[href='/file']").CountAsync()).ShouldBePositive(await page.InnerTextAsync("main"));
    }

    private static async Task CountAsync(IPage page)
    {
        await page.GotoAsync("/calculator/claims?what=Wages&step=2");
        await page.FillAsync("#wage", "8700");
        await page.FillAsync("#wagesFrom", "2026-01-01");
        await page.FillAsync("#wagesTo", "2026-01-31");
        await page.ClickAsync("main form[method=post] button[type=submit]");
        await page.ClickAsync("button[form=questions]");
        await page.WaitForURLAsync("**/file?returnUrl=*");
    }

    /// <summary>Two from the camera; the line breaks in the middle of the second, and it goes on by itself.</summary>
    private static async Task PhotographAsync(IPage page, PhoneFiler filer)
    {
        await page.GotoAsync($"{filer.Draft}/evidence");
        var (small, large) = (await HandingInTests.PaintAsync(page, 640, 480), await HandingInTests.PaintAsync(page, 1800, 1200));
        var (sent, cut) = (0, 0);
        await page.RouteAsync("**/*handler=Piece*", async route =>
        {
            if (++sent == 3)
            {
                cut++;
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await page.SetInputFilesAsync("#files", [Photo("IMG_1.jpg", small), Photo("IMG_2.jpg", large)]);
        await page.ClickAsync("form[data-evidence] button[type=submit]");
        await page.Locator(Kept).Nth(1).WaitForAsync();

        (await page.Locator("#items li").CountAsync()).ShouldBe(2);
        cut.ShouldBe(1);
        (sent - cut).ShouldBe(Pieces(small) + Pieces(large), "no piece is sent twice");
        await filer.LooksSoundAsync();
    }

    private static FilePayload Photo(string name, byte[] content) => new() { Name = name, MimeType = "image/jpeg", Buffer = content };

    private static int Pieces(byte[] photo) => (photo.Length + Piece - 1) / Piece;
}
