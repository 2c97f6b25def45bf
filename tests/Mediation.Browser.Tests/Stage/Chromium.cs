using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Stage;

/// <summary>One real browser for the whole run; each test has a profile of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string PathVariable = "MEDIATION_TEST_CHROMIUM";
    private const string DebianPath = "/usr/bin/chromium";

    // Nothing that leaves the machine: no updates, no reports, no QUIC.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _driver;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _driver = await Playwright.CreateAsync();
        _browser = await _driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable(PathVariable) ?? DebianPath,
            Args = Arguments,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser!.DisposeAsync();
        _driver!.Dispose();
    }

    internal Task<IBrowserContext> OpenAsync(Uri host, Screen screen, bool withScripts = true) => _browser!.NewContextAsync(new()
    {
        BaseURL = host.ToString(),
        Locale = "zh-CN",
        TimezoneId = "Asia/Shanghai",
        ViewportSize = new() { Width = screen == Screen.Phone ? 360 : 1366, Height = screen == Screen.Phone ? 740 : 768 },
        IsMobile = screen == Screen.Phone,
        HasTouch = screen == Screen.Phone,
        JavaScriptEnabled = withScripts,
    });
}

/// <summary>The smallest phone we serve, and the office's screen.</summary>
public enum Screen
{
    Phone,
    Desktop,
}
