using Mediation.Application.Collective;
using Mediation.Browser.Tests.Intake;
using Mediation.Browser.Tests.Stage;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Collective;

/// <summary>Twelve workers whose wages were not paid before the Spring Festival file together on one phone and elect their representatives.</summary>
public sealed class CollectiveJourneyTests(Chromium browser, Platform platform) : IClassFixture<Platform>
{
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static readonly string[] Representatives = ["工人1", "工人4", "工人9"];

    private static readonly (string Section, Dictionary<string, string> Typed)[] Answers =
    [
        ("filer", new() { ["who"] = "group" }),
        ("employer", new() { ["name-1"] = "某劳务公司", ["role-1"] = "employer", ["credit-code-1"] = "91110199MA00000E52" }),
        ("work", new() { ["area"] = "110115", ["place"] = "某工地" }),
        ("wanted", new() { ["type-1"] = "unpaid-wages", ["facts-1"] = "2025年10月至12月工资未发，临近春节。" }),
        ("service", new() { ["address"] = "某街一号", ["electronic"] = "yes", ["language"] = "zh-cn" }),
        ("other-body", new() { ["before"] = "no" }),
    ];

    [Theory]
    [InlineData(true, 101)]
    [InlineData(false, 201)]
    public async Task TwelveWorkers_FromASheetWithFaultsToTheResultOfTheElection(bool withScripts, int firstPhone)
    {
        var page = await platform.PageAsync(browser, Screen.Phone, withScripts: withScripts);
        var filer = new PhoneFiler(page, withScripts);
        await filer.ComeAsync($"13800000{firstPhone}");
        foreach (var (section, typed) in Answers)
        {
            await filer.FillAsync(section, typed);
            await filer.SaveAsync();
            await page.WaitForURLAsync($"**{filer.Draft}?saved={section}");
        }

        await HandInAsync(page, filer, firstPhone);
        var address = await SubmitAsync(page, filer);
        await ElectAsync(page, filer, address);

        await CoWorkerAsync(address, withScripts, $"13800000{firstPhone + 4}");
        await page.Context.CloseAsync();
    }

    private static async Task HandInAsync(IPage page, PhoneFiler filer, int firstPhone)
    {
        await page.GotoAsync($"{filer.Draft}/worker");
        await filer.LooksSoundAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("main a[href*='format=Xlsx']"));
        download.SuggestedFilename.ShouldBe("工人名单.xlsx");
        var template = await File.ReadAllBytesAsync(await download.PathAsync());
        var rows = GroupFile.Scenario(firstPhone);
        (rows[2][1], rows[6][2]) = ("110199197304154030", "1380000107");

        await SendAsync(page, GroupFile.Filled(template, rows));

        await filer.LooksSoundAsync();
        (await page.Locator("#sheet-faults li").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.row + ' ' + one.dataset.code)"))
            .ShouldBe(["4 person.resident-id-check-digit", "8 phone.not-mobile"]);
        (await page.InnerTextAsync("#people")).ShouldBe("10");
        await SendAsync(page, GroupFile.Filled(template, GroupFile.Scenario(firstPhone)));
        await page.WaitForSelectorAsync("#saved");
        await filer.LooksSoundAsync();
        (await page.InnerTextAsync("#total")).ShouldBe("¥105,629.10");
    }

    private static async Task SendAsync(IPage page, byte[] content)
    {
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "名单.xlsx", MimeType = Sheet, Buffer = content });
        await page.ClickAsync("form:has(#file) button[type=submit]");
        await page.WaitForURLAsync("**/group?sent=true");
    }

    private static async Task<string> SubmitAsync(IPage page, PhoneFiler filer)
    {
        await page.GotoAsync($"{filer.Draft}/check");
        await filer.LooksSoundAsync();
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/done");
        await filer.LooksSoundAsync();
        (await page.Locator("#people li").CountAsync()).ShouldBe(12);
        await page.ClickAsync("main a[href^='/my/']");
        await page.WaitForURLAsync("**/my/*");
        await filer.LooksSoundAsync();
        (await page.InnerTextAsync("section:has(#money)")).ShouldContain("¥8,123.45");
        return new Uri(page.Url).AbsolutePath;
    }

    private async Task ElectAsync(IPage page, PhoneFiler filer, string address)
    {
        await page.ClickAsync("main a[href$='/election']");
        await filer.LooksSoundAsync();
        await page.SelectOptionAsync("#wait", "0");
        await page.ClickAsync("#open button[type=submit]");
        await page.WaitForSelectorAsync("#names-fault");
        await filer.LooksSoundAsync();
        await NameAsync(page, Representatives);
        await page.SelectOptionAsync("#wait", "0");
        await page.ClickAsync("#open button[type=submit]");
        await page.WaitForSelectorAsync("#vote");
        await filer.LooksSoundAsync();
        await NameAsync(page, Representatives);
        await page.ClickAsync("#vote button[type=submit]");
        await page.WaitForSelectorAsync("#receipt");
        await filer.LooksSoundAsync();
        var receipt = await page.InnerTextAsync("#receipt code");

        await VoteByCodeAsync(filer, page, await CodesAsync(new Guid(address.Split('/')[^1])));

        await page.GotoAsync($"{address}/election");
        (await page.GetAttributeAsync("#outcome", "data-outcome")).ShouldBe("Elected");
        (await page.Locator("[data-elected]").EvaluateAllAsync<string[]>("all => all.map(one => one.dataset.elected)")).Order().ShouldBe(Representatives);
        await page.ClickAsync("details summary");
        await filer.LooksSoundAsync();
        (await page.InnerTextAsync("#ballots")).ShouldContain(receipt);
        var paper = await page.APIRequest.GetAsync($"{address}/election?handler=Paper");
        (await paper.TextAsync()).ShouldContain("推选代表书");
        await page.GotoAsync(address);
        (await page.InnerTextAsync("section:has(#happened)")).ShouldContain("代");
    }

    private static async Task VoteByCodeAsync(PhoneFiler filer, IPage page, IReadOnlyList<string> codes)
    {
        foreach (var (code, index) in codes.Select((code, index) => (code, index)))
        {
            await page.GotoAsync("/vote");
            await page.FillAsync("#code", index == 0 ? "0000000000" : code);
            await page.ClickAsync("main form button[type=submit]");
            if (index == 0)
            {
                await page.WaitForSelectorAsync("#code-fault");
                await filer.LooksSoundAsync();
                await page.FillAsync("#code", code);
                await page.ClickAsync("main form button[type=submit]");
            }

            await page.WaitForSelectorAsync("#vote");
            await NameAsync(page, index % 3 == 0 ? Representatives : Representatives[..2]);
            await page.ClickAsync("#vote button[type=submit]");
            await page.WaitForSelectorAsync("#receipt");
            if (index == 0)
            {
                await filer.LooksSoundAsync();
            }
        }
    }

    /// <summary>As they come to the phones of all but the one who voted.</summary>
    private async Task<IReadOnlyList<string>> CodesAsync(Guid dispute)
    {
        var codes = platform.Host.Services.GetRequiredService<IVoterCodes>();
        IReadOnlyList<string> all = [];
        await platform.Host.WithDbAsync(async db =>
        {
            var election = await db.Elections.AsNoTracking().SingleAsync(one => one.OpenFor == dispute);
            all = [.. (await db.Voters.AsNoTracking().Where(one => one.ElectionId == election.Id && !one.HasVoted).ToListAsync()).Select(one => codes.CodeOf(one.Id))];
        });
        all.Count.ShouldBe(11);
        return all;
    }

    private async Task CoWorkerAsync(string address, bool withScripts, string phone)
    {
        var page = await platform.PageAsync(browser, Screen.Phone, withScripts: withScripts);
        var worker = new PhoneFiler(page, withScripts);
        await worker.ComeAsync(phone);
        await page.GotoAsync("/my/join");
        await worker.LooksSoundAsync();
        await page.FillAsync("#number", "110199197102154014");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForSelectorAsync("#number-fault");
        await worker.LooksSoundAsync();
        await page.FillAsync("#number", "110199197506154053");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync($"**{address}");

        var text = await page.InnerTextAsync("main");
        text.ShouldContain("¥8,617.25");
        text.ShouldNotContain("¥8,123.45");
        await page.Context.CloseAsync();
    }

    private static async Task NameAsync(IPage page, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            await page.GetByLabel(name, new() { Exact = true }).CheckAsync();
        }
    }
}
