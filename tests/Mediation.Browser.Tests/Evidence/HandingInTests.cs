using Mediation.Browser.Tests.Intake;
using Mediation.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Evidence;

/// <summary>A phone hands in files: with a script, over a line that breaks, after a reload, and without any script.</summary>
public sealed class HandingInTests(Platform platform, Chromium browser) : IClassFixture<Platform>
{
    private const string Kept = "#items li[data-state=Kept]";

    // Noise, so that no codec makes it small; a picture as large as a phone's camera takes it.
    private const string PaintPhoto = """
        async ([width, height, type]) => {
          const canvas = document.createElement('canvas');
          canvas.width = width; canvas.height = height;
          const pen = canvas.getContext('2d');
          const picture = pen.createImageData(width, height);
          let seed = width + height;
          for (let at = 0; at < picture.data.length; at++) { seed = (seed * 1103515245 + 12345) & 0x7fffffff; picture.data[at] = at % 4 === 3 ? 255 : seed >> 16; }
          pen.putImageData(picture, 0, 0);
          const blob = await new Promise(done => canvas.toBlob(done, type, 0.9));
          const bytes = new Uint8Array(await blob.arrayBuffer());
          let text = '';
          for (let at = 0; at < bytes.length; at += 8192) { text += String.fromCharCode.apply(null, bytes.subarray(at, at + 8192)); }
          return btoa(text);
        }
        """;

    [Fact]
    public async Task LargePhoto_AndALongChat_AreShrunkWhereItCostsNothing()
    {
        var page = await BeginAsync();
        var (photo, chat) = (await PaintAsync(page, 2400, 1800), await PaintAsync(page, 300, 2400));

        await ChooseAsync(page, ("IMG_1.jpg", photo), ("聊天.jpg", chat));
        await page.Locator(Kept).Nth(1).WaitForAsync();

        (await SizesAsync(page)).ShouldBe(["2000x1500", "300x2400"], ignoreOrder: true);
        (await page.Locator("#sending li").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Line_ThatBreaksInTheMiddle_IsWaitedForAndTheUploadGoesOn()
    {
        var page = await BeginAsync();
        var photo = await PaintAsync(page, 1800, 1200);
        var (sent, cut) = (0, 0);
        await page.RouteAsync("**/*handler=Piece*", async route =>
        {
            sent++;
            if (sent is 3 or 4)
            {
                cut++;
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });

        await ChooseAsync(page, ("IMG_2.jpg", photo));
        await page.Locator(Kept).WaitForAsync();

        cut.ShouldBe(2);
        (sent - cut).ShouldBe((photo.Length + 262143) / 262144, "no piece is sent twice");
    }

    [Fact]
    public async Task Reload_InTheMiddle_AndTheSameFileAgain_GoesOnWhereItStopped()
    {
        var page = await BeginAsync();
        var photo = await PaintAsync(page, 1800, 1200);
        var sent = 0;
        await page.RouteAsync("**/*handler=Piece*", route => ++sent <= 2 ? route.ContinueAsync() : route.AbortAsync());
        await ChooseAsync(page, ("IMG_3.jpg", photo));
        await page.WaitForFunctionAsync("() => document.querySelector('#sending p').textContent.includes('网络中断')");

        await page.UnrouteAsync("**/*handler=Piece*");
        await page.ReloadAsync();
        (await page.Locator("#items li[data-state=Uploading]").InnerTextAsync()).ShouldContain("再选一次同一个文件");
        List<string> offsets = [];
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("handler=Piece", StringComparison.Ordinal))
            {
                offsets.Add(request.Headers["upload-offset"]);
            }
        };
        await ChooseAsync(page, ("IMG_3.jpg", photo));
        await page.Locator(Kept).WaitForAsync();

        offsets[0].ShouldBe((2 * 262144).ToString(System.Globalization.CultureInfo.InvariantCulture));
        (await page.Locator("#items li").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task File_ThatIsNotTaken_SaysWhyAndCanBeRemoved()
    {
        var page = await BeginAsync();

        await ChooseAsync(page, ("工资.jpg", [.. "<html><script>1</script>"u8]));
        await page.Locator("#items li[data-state=Refused]").WaitForAsync();
        await page.Locator("#items li[data-state=Refused] button").ClickAsync();
        await page.WaitForLoadStateAsync();

        (await page.Locator("#items li").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task WithoutScripts_TheFormAloneHandsIn()
    {
        var page = await BeginAsync(withScripts: false);

        await ChooseAsync(page, ("说明.txt", [.. "聊天记录"u8]));

        (await page.Locator("#sent").InnerTextAsync()).ShouldContain("1");
        (await page.Locator(Kept).CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(Screen.Phone)]
    [InlineData(Screen.Desktop)]
    public async Task Page_EmptyFilledAndRefused_HasNoFaultThatAxeFinds_AndFitsThePhone(Screen screen)
    {
        var page = await BeginAsync(screen);
        await Soundness.MustBeAccessibleAsync(page);
        await ChooseAsync(page, ("说明.txt", [.. "聊天记录"u8]), ("网页.txt", [.. "<html>"u8]));
        await page.Locator("#items li").Nth(1).WaitForAsync();

        await Soundness.MustBeAccessibleAsync(page);
        await Soundness.MustFitAsync(page);
    }

    [Fact]
    public async Task Application_WithTwoPhotos_ShowsThemInTheCopyAndInTheCase()
    {
        var page = await platform.PageAsync(browser, Screen.Phone);
        var filer = new PhoneFiler(page);
        await filer.ComeAsync("13800000051");
        foreach (var (section, typed) in PhoneFiler.Answers)
        {
            await filer.FillAsync(section, typed);
            await filer.SaveAsync();
            await page.WaitForURLAsync($"**{filer.Draft}?saved={section}");
        }

        await page.ClickAsync($"main a[href='{filer.Draft}/evidence']");
        await filer.LooksSoundAsync();
        await ChooseAsync(page, ("工资条.jpg", await PaintAsync(page, 640, 480)), ("考勤.jpg", await PaintAsync(page, 480, 640)));
        await page.Locator(Kept).Nth(1).WaitForAsync();
        await filer.LooksSoundAsync();
        await page.GotoAsync($"{filer.Draft}/check");
        await filer.LooksSoundAsync();
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/done");
        (await page.Locator("#files code").CountAsync()).ShouldBe(2);
        await page.ClickAsync("main a[href$='/evidence']");
        await filer.LooksSoundAsync();
        await page.Locator("#items li a").First.ClickAsync();
        await filer.LooksSoundAsync();
        (await page.EvaluateAsync<int>("() => document.querySelector('img.evidence').naturalWidth")).ShouldBeGreaterThan(400);
        await page.ClickAsync("a[rel=next], a[rel=prev]");
        (await page.EvaluateAsync<int>("() => document.querySelector('img.evidence').naturalWidth")).ShouldBeGreaterThan(400);
    }

    private async Task<IPage> BeginAsync(Screen screen = Screen.Phone, bool withScripts = true)
    {
        var page = await platform.PageAsync(browser, screen, "worker", withScripts);
        await page.GotoAsync("/file/tasks");
        var begun = page.Locator("#filings a");
        await (await begun.CountAsync() > 0 ? begun.First : page.Locator("form[action='/file/tasks'] button[type=submit]")).ClickAsync();
        await page.WaitForURLAsync("**/file/*-*");
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/evidence");
        for (var left = await page.Locator("#items form button").CountAsync(); left > 0; left--)
        {
            await page.Locator("#items form button").First.ClickAsync();
            await page.WaitForLoadStateAsync();
        }

        return page;
    }

    internal static async Task<byte[]> PaintAsync(IPage page, int width, int height) =>
        Convert.FromBase64String(await page.EvaluateAsync<string>(PaintPhoto, new object[] { width, height, "image/jpeg" }));

    private static async Task ChooseAsync(IPage page, params (string Name, byte[] Content)[] files)
    {
        await page.SelectOptionAsync("#kind", "Photo");
        await page.FillAsync("#purpose", "欠薪");
        await page.SetInputFilesAsync("#files", files.Select(file => new FilePayload { Name = file.Name, MimeType = MimeOf(file.Name), Buffer = file.Content }));
        await page.Locator("form[data-evidence] button[type=submit]").ClickAsync();
    }

    private static string MimeOf(string name) => name.EndsWith(".jpg", StringComparison.Ordinal) ? "image/jpeg" : "text/plain";

    private static Task<string[]> SizesAsync(IPage page) => page.EvaluateAsync<string[]>("""
        async () => Promise.all(Array.from(document.querySelectorAll('#items li a'), async link => {
          const picture = await createImageBitmap(await (await fetch(link.href)).blob());
          return `${picture.width}x${picture.height}`;
        }))
        """);
}
