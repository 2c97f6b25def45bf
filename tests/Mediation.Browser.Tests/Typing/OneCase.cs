using Mediation.Application.Cases;
using Mediation.Application.Engagement;
using Mediation.Browser.Tests.Intake;
using Mediation.Browser.Tests.Stage;
using Mediation.Domain.Cases;
using Mediation.TestSupport;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Typing;

/// <summary>A case that somebody filed on a phone and a mediator has taken up, with a draft beside it: every page on which a party writes.</summary>
public sealed class OneCase(Chromium browser) : IAsyncLifetime
{
    public const string Phone = "13800000061";

    // A number gets five codes an hour.
    private static readonly TimeSpan UntilTheNextCode = TimeSpan.FromMinutes(13);

    private IReadOnlyList<BrowserContextCookiesResult> _signedIn = [];
    private string _case = "";
    private string _draft = "";

    internal Platform Platform { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Platform.InitializeAsync();
        var page = await Platform.PageAsync(browser, Screen.Phone);
        _case = await new PhoneFiler(page).FileAsync(Phone);
        await page.GotoAsync("/file/tasks");
        await page.ClickAsync("form[action='/file/tasks'] button[type=submit]");
        await page.WaitForURLAsync("**/file/*-*");
        _draft = new Uri(page.Url).AbsolutePath;
        _signedIn = await page.Context.CookiesAsync();
        await page.Context.CloseAsync();
        await MediateAsync();
    }

    public ValueTask DisposeAsync() => Platform.DisposeAsync();

    /// <summary>The page of this name, and where something is typed on it.</summary>
    internal Place PlaceOf(string name) => name switch
    {
        "draft" => new($"{_draft}/wanted", "[name='facts-1']", "form[data-keep] > button[type=submit]:not([name]):not(.first-button)"),
        "message" => new($"{_case}/messages?room=open", "#text", "form:has(#text) button[type=submit]"),
        "offer" => new($"{_case}/offers", "[name='words-1']", "button[value=offer]"),
        "times" => new($"{_case}/times", "#words", "form:has(#words) button[type=submit]"),
        _ => new($"{_case}/answer/claim/1", "#words", "form:has(#words) button[type=submit]", "employer"),
    };

    /// <summary>The text, and what else that form cannot do without.</summary>
    internal async Task FillAsync(IPage page, string name, string text)
    {
        await page.FillAsync(PlaceOf(name).Field, text);
        switch (name)
        {
            case "offer":
                await page.FillAsync("[name='amount-1']", "9000");
                await page.FillAsync("[name='due-1']", "2026-03-31");
                break;
            case "claim":
                await page.CheckAsync("#position-Disputes");
                break;
            case "times":
                await page.CheckAsync("#slots");
                await page.CheckAsync("#mode-Phone");
                break;
        }
    }

    /// <summary>Leaves the page as it was for the next visitor.</summary>
    internal async Task TidyAsync(IPage page, string name)
    {
        if (name == "offer")
        {
            await page.GotoAsync(PlaceOf(name).Address);
            await page.ClickAsync("button[value=take-back]");
            await page.WaitForSelectorAsync("#done");
        }
    }

    /// <summary>A phone on which the one who writes there has signed in and opened the page.</summary>
    internal async Task<IPage> OpenAsync(Place place, bool withScripts = true)
    {
        var page = await Platform.PageAsync(browser, Screen.Phone, place.Account, withScripts);
        if (place.Account is null)
        {
            await page.Context.AddCookiesAsync(_signedIn.Select(one => new Cookie { Name = one.Name, Value = one.Value, Domain = one.Domain, Path = one.Path }));
        }

        await page.GotoAsync(place.Address);
        return page;
    }

    /// <summary>From the page that asks for the phone back to where the visitor was.</summary>
    internal async Task ProveAsync(IPage page)
    {
        (await Office.OfAsync(Platform.Host)).Advance(UntilTheNextCode);
        await new PhoneFiler(page, withScripts: false).ProveAsync(Phone);
    }

    /// <summary>As it is for somebody who comes back after half an hour.</summary>
    internal static Task EndSessionAsync(IPage page) => page.Context.ClearCookiesAsync(new() { Name = "mediation" });

    private async Task MediateAsync()
    {
        var office = await Office.OfAsync(Platform.Host);
        var journey = new CaseJourney(office, Guid.Parse(_case.Split('/')[2]));
        await journey.CatchUpAsync();
        var respondent = (await journey.ReadAsync()).Parties.Single(party => party.Side == PartySide.Respondent).Id;
        await journey.TakeAsync(new GiveAccess { PartyId = respondent, SignInName = "employer" });
        await journey.TakeAsync(new InviteRespondent { PartyId = respondent });
        await journey.TakeAsync(new RecordConsent { PartyId = respondent, Agrees = true, Manner = ConsentManner.Phone });
        await journey.TakeAsync(new AcceptCase());
        await journey.AssignAsync();
        await journey.HoldSessionAsync("双方到场。", "");
        await journey.TakeAsync(new ProposeSessions { Slots = [office.Now.AddDays(2), office.Now.AddDays(3)], Modes = [SessionMode.InPerson, SessionMode.Phone] });
    }
}

/// <summary>A page on which a party writes.</summary>
/// <param name="Field">Where, as a selector.</param>
/// <param name="Account">Who, where it is not the one with the phone.</param>
internal sealed record Place(string Address, string Field, string Send, string? Account = null);
