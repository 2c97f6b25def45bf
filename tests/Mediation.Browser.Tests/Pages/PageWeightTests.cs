using System.Collections.Concurrent;
using Mediation.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Pages;

/// <summary>A weak network carries them: the first page in under 100 kB with everything it brings, each later one in under 50 kB: see <see cref="Tour"/>.</summary>
public sealed class PageWeightTests(Chromium browser, Platform platform) : IClassFixture<Platform>
{
    private const double First = 100_000;

    [Fact]
    public async Task TheFirstPage_IsLight()
    {
        var page = await platform.PageAsync(browser, Screen.Phone);

        (await WeightAsync(page, "/")).ShouldBeInRange(1, First);
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
