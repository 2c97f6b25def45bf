using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Mediation.Browser.Tests.Stage;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Pages;

/// <summary>One visitor going through the pages on one screen. What is wrong is written down, so that one walk tells everything.</summary>
internal sealed partial class Tour(IPage page, House house, Stage.Screen screen)
{
    private const double Later = 50_000;
    private const double Largest = 24;

    /// <summary>Pictures of the README that only this walk can take.</summary>
    private static readonly Dictionary<string, string> Kept = new() { ["/workspace"] = "work", ["/workspace/cases/{id:guid}"] = "case" };

    private readonly ConcurrentQueue<double> _sizes = [];
    private readonly HashSet<string> _addresses = [];

    public House House => house;

    public IPage Page => page;

    public List<string> Findings { get; } = [];

    /// <summary>Templates of the pages that were seen.</summary>
    public HashSet<string> Seen { get; } = [];

    public static async Task<Tour> BeginAsync(Chromium browser, House house, Stage.Screen screen, string? account)
    {
        var page = await house.Platform.PageAsync(browser, screen, account);
        await page.GotoAsync("/");
        var tour = new Tour(page, house, screen);
        await tour.WatchAsync();
        return tour;
    }

    /// <summary>Opens the page and looks at it.</summary>
    public async Task SeeAsync(string template, string? address = null)
    {
        await page.GotoAsync(address ?? template);
        _addresses.Add(page.Url);
        await LookAsync(template);
    }

    /// <summary>Types, presses, and looks at what comes.</summary>
    public async Task SendAsync(string template, string button, params (string Field, string Text)[] typed)
    {
        foreach (var (field, text) in typed)
        {
            await page.FillAsync(field, text);
        }

        await page.ClickAsync(button);
        await page.WaitForLoadStateAsync();
        await LookAsync(template);
    }

    public async Task FollowAsync(string template, string link)
    {
        await page.ClickAsync(link);
        await page.WaitForLoadStateAsync();
        _addresses.Add(page.Url);
        await LookAsync(template);
    }

    /// <summary>The same pages in the other language: its words, and whether they fit.</summary>
    public async Task AgainInEnglishAsync()
    {
        await page.Context.AddCookiesAsync([new() { Name = "language", Value = "c=en|uic=en", Url = house.Platform.Host.Address.ToString() }]);
        foreach (var address in _addresses)
        {
            await page.GotoAsync(address);
            await TakeAsync(() => Wording.MustBeEnglishAsync(page));
            await TakeAsync(() => Soundness.MustFitAsync(page));
            await Pictures.TakeAsync(page);
        }
    }

    public async Task LookAsync(string template)
    {
        Seen.Add(template);
        if (template.Length > 0 && !PatternOf(template).IsMatch(new Uri(page.Url).AbsolutePath))
        {
            Findings.Add($"{template} led to {page.Url}: {await page.InnerTextAsync("main")}");
        }

        WeighUp();
        await TakeAsync(() => Soundness.MustBeAccessibleAsync(page));
        await TakeAsync(() => Soundness.MustFitAsync(page));
        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        await TakeAsync(() => Soundness.MustFitAsync(page));
        await page.EvaluateAsync("document.documentElement.style.fontSize = ''");
        if (screen == Stage.Screen.Desktop && Kept.TryGetValue(template, out var name))
        {
            await Pictures.KeepAsync(page, name);
        }

        if (screen == Stage.Screen.Phone)
        {
            await TakeAsync(() => Wording.MustBeChineseAsync(page));
            await Pictures.TakeAsync(page);
            await InTheEditionForTheElderlyAsync();
        }
    }

    private async Task InTheEditionForTheElderlyAsync()
    {
        await page.EvaluateAsync("document.documentElement.classList.add('large')");
        if (await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.body).fontSize)") < Largest)
        {
            Findings.Add($"{page.Url} is not larger");
        }

        if (page.Url.EndsWith($"/my/{house.Talking}", StringComparison.Ordinal))
        {
            await Pictures.KeepAsync(page, "larger");
        }

        await TakeAsync(() => Soundness.MustKeepContrastAsync(page));
        await TakeAsync(() => Soundness.MustFitAsync(page));
        await page.EvaluateAsync("document.documentElement.classList.remove('large')");
    }

    private async Task WatchAsync()
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        session.Event("Network.loadingFinished").OnEvent += (_, finished) => _sizes.Enqueue(finished!.Value.GetProperty("encodedDataLength").GetDouble());
        page.Console += (_, said) =>
        {
            // A refused form answers with its status; focus that a person has moved is left alone.
            if (!said.Text.Contains("status of 4", StringComparison.Ordinal) && !said.Text.StartsWith("Autofocus", StringComparison.Ordinal))
            {
                Findings.Add($"{page.Url} says {said.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != house.Platform.Host.Address.Authority)
            {
                Findings.Add($"{page.Url} asks {request.Url}");
            }
        };
    }

    private void WeighUp()
    {
        var bytes = 0.0;
        while (_sizes.TryDequeue(out var size))
        {
            bytes += size;
        }

        if (bytes > Later)
        {
            Findings.Add($"{page.Url} weighs {bytes}");
        }
    }

    private async Task TakeAsync(Func<Task> look)
    {
        try
        {
            await look();
        }
        catch (ShouldAssertException found)
        {
            Findings.Add(found.Message);
        }
    }

    private static Regex PatternOf(string template) => new($"^{Parameter().Replace(template, "[^/]+")}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
