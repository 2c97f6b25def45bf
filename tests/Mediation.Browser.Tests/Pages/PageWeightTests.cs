using System.Collections.Concurrent;
using Mediation.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Pages;

/// <summary>A weak network carries them: the first page in under 100 kB with everything it brings, each later one in under 50 kB, and all of it ours.</summary>
public sealed class PageWeightTests(Chromium browser, Platform platform) : IClassFixture<Platform>
{
    private const double First = 100_000;
    private const double Later = 50_000;

    [Fact]
    public async Task TheFirstPage_IsLight()
    {
        var page = await platform.PageAsync(browser, Screen.Phone);

        (await WeightAsync(page, "/")).ShouldBeInRange(1, First);
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(EveryPage.OnEveryScreen), MemberType = typeof(EveryPage))]
    public async Task ALaterPage_IsLighter_AndAsksNobodyElse(string address, string? account, Screen screen)
    {
        var page = await platform.PageAsync(browser, screen, account);
        await page.GotoAsync("/");
        ConcurrentBag<string> complaints = [];
        page.Console += (_, said) => complaints.Add(said.Text);
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != platform.Host.Address.Authority)
            {
                complaints.Add(request.Url);
            }
        };

        (await WeightAsync(page, address)).ShouldBeInRange(1, Later);
        complaints.Where(said => !said.Contains("status of 4", StringComparison.Ordinal)).ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    /// <returns>Bytes over the wire, headers and all.</returns>
    private static async Task<double> WeightAsync(IPage page, string address)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        ConcurrentBag<double> sizes = [];
        session.Event("Network.loadingFinished").OnEvent += (_, finished) => sizes.Add(finished!.Value.GetProperty("encodedDataLength").GetDouble());
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return sizes.Sum();
    }
}
