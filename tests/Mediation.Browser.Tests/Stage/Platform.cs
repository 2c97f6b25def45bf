using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Mediation.Web.Demo;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Stage;

/// <summary>The platform that the pages of a class are looked at on, with a training clock.</summary>
public sealed class Platform : IAsyncLifetime
{
    // A machine that builds beside the tests opens a first page slowly; a page that hangs still fails.
    private const float Patience = 45_000;

    private readonly string _messages = Directory.CreateTempSubdirectory("mediation-").FullName;

    internal RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await RunningHost.StartAsync(
        DatabaseProvider.Sqlite, "--Clock:StartAt=2026-03-02T09:00:00+08:00", $"--Delivery:Folder={_messages}", "--RateLimit:CodesAMinute=1000");

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        Directory.Delete(_messages, recursive: true);
    }

    /// <summary>A page of a fresh profile, signed in through the form where an account is named.</summary>
    internal async Task<IPage> PageAsync(Chromium browser, Screen screen, string? account = null, bool withScripts = true)
    {
        var profile = await browser.OpenAsync(Host.Address, screen, withScripts);
        var page = await profile.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        if (account is not null)
        {
            await page.GotoAsync("/account/sign-in");
            await page.FillAsync("input[name=name]", account);
            await page.FillAsync("input[name=password]", DemoAccounts.Password);
            await page.ClickAsync("main button[type=submit]");
            await page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
        }

        return page;
    }
}
