using Mediation.Browser.Tests.Stage;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Browser.Tests.Pages;

/// <summary>
/// Every page × empty, wrong, filled × signed in or not: nothing serious or critical for axe, nothing wider than the screen at 200 % or in the
/// edition for the elderly, one language at a time, light, and asking nobody but us. On a phone also in English.
/// </summary>
public sealed class EveryPageOnAPhoneTests(Chromium browser)
{
    [Fact]
    public Task EveryPage_IsSound() => WholeHouse.MustBeSoundAsync(browser, Screen.Phone);
}

/// <inheritdoc cref="EveryPageOnAPhoneTests"/>
public sealed class EveryPageOnADeskTests(Chromium browser)
{
    [Fact]
    public Task EveryPage_IsSound() => WholeHouse.MustBeSoundAsync(browser, Screen.Desktop);
}

internal static class WholeHouse
{
    /// <summary>Pages that no walk reaches, because each opens once for one person: the helper's journey looks at them empty, wrong and filled.</summary>
    private static readonly string[] Exceptions = ["/my/places/{id:guid}", "/my/{caseId:guid}/confirm"];

    public static async Task MustBeSoundAsync(Chromium browser, Screen screen)
    {
        await using var house = await House.BuildAsync();
        List<string> findings = [];
        HashSet<string> seen = [];
        foreach (var (account, walk) in Walks.All)
        {
            var tour = await Tour.BeginAsync(browser, house, screen, account.Length == 0 ? null : account);
            await walk(tour);
            if (screen == Screen.Phone)
            {
                await tour.AgainInEnglishAsync();
            }

            findings.AddRange(tour.Findings.Select(found => $"{account}: {found}"));
            seen.UnionWith(tour.Seen);
            await tour.Page.Context.CloseAsync();
        }

        findings.ShouldBeEmpty();
        PagesOf(house).Except(seen).Except(Exceptions).ShouldBeEmpty("a new page gets its place in a walk");
    }

    private static IEnumerable<string> PagesOf(House house) => house.Platform.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'));
}
