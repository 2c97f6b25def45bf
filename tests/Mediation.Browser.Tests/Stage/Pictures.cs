using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Stage;

/// <summary>Pictures of the pages a journey passes, for people to look at; only where a folder is named for them.</summary>
internal static class Pictures
{
    private const string FolderVariable = "MEDIATION_TEST_PICTURES";

    private const int Quality = 80;

    private static int _taken;

    /// <summary>A picture of the README: what the screen shows, under a name of its own.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.jpg"), Type = ScreenshotType.Jpeg, Quality = Quality });
        }
    }

    public static async Task TakeAsync(IPage page)
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
        {
            var name = $"{Interlocked.Increment(ref _taken):000}-{new Uri(page.Url).AbsolutePath.Trim('/').Replace('/', '-')}.png";
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name), FullPage = true });
        }
    }
}
