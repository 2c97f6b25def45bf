using Mediation.Application.Engagement;
using Mediation.Browser.Tests.Stage;
using Mediation.Domain.Cases;
using Mediation.Domain.Engagement;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Portal;

/// <summary>An employer opens the link of its invitation on a phone.</summary>
public sealed class EmployerJourneyTests(Chromium browser, Platform platform) : IClassFixture<Platform>
{
    private const string UnitCode = "91110199MA00000A1H";

    [Fact]
    public async Task AcknowledgesAndPicksATime_WithoutAnAccount_ThenAnswersClaimByClaim()
    {
        var address = await InvitedAsync();
        var page = await platform.PageAsync(browser, Screen.Phone);

        await page.GotoAsync(address);
        await SoundAsync(page);
        (await page.InnerTextAsync("main")).ShouldNotContain("张某");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForSelectorAsync("#code");
        await SoundAsync(page);
        await page.FillAsync("#code", CodeIn(await page.InnerTextAsync("#demo-message .message")));
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/answer/times");
        await SoundAsync(page);
        await Pictures.KeepAsync(page, "times");
        await page.CheckAsync("#slots");
        await page.CheckAsync("#mode-Phone");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForSelectorAsync("#chosen");
        await SoundAsync(page);

        await ProveAsync(page);
        await AnswerAsync(page);

        (await page.InnerTextAsync("#hash")).Length.ShouldBe(64);
        await SoundAsync(page);
        await page.ClickAsync("main a[href^='/my/']");
        await SoundAsync(page);
        await page.Context.CloseAsync();
    }

    private static async Task ProveAsync(IPage page)
    {
        await page.ClickAsync("main a[href='/answer/unit']");
        await SoundAsync(page);
        await page.FillAsync("#unit", UnitCode);
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/my/*/answer");
        await SoundAsync(page);
    }

    private static async Task AnswerAsync(IPage page)
    {
        await page.ClickAsync("#claims a");
        await SoundAsync(page);
        await page.CheckAsync("#position-Disputes");
        await page.FillAsync("#words", "十二月工资已付。");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/answer*");
        await page.ClickAsync("#parts a[href$='/consent']");
        await SoundAsync(page);
        await page.CheckAsync("#agrees-yes");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/answer*");
        await page.ClickAsync("#parts a[href$='/agent']");
        await SoundAsync(page);
        await page.CheckAsync("#none");
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/answer*");
        await page.ClickAsync("main a.button");
        await SoundAsync(page);
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForSelectorAsync("#receipt");
    }

    /// <returns>The address in the message to the employer.</returns>
    private async Task<string> InvitedAsync()
    {
        var office = await Office.OfAsync(platform.Host);
        var plain = Applications.UnpaidWages();
        var filed = await office.SendAsync(plain with { Respondents = [plain.Respondents[0] with { Phone = "13900000401" }] }, Callers.Worker);
        var journey = new CaseJourney(office, filed.Id);
        await journey.CatchUpAsync();
        var respondent = (await journey.ReadAsync()).Parties.Single(party => party.Side == PartySide.Respondent).Id;
        var invited = await journey.TakeAsync(new InviteRespondent { PartyId = respondent });
        await journey.TakeAsync(new ProposeSessions
        {
            Slots = [office.Now.AddDays(2), office.Now.AddDays(3)],
            Modes = [SessionMode.InPerson, SessionMode.Phone],
        });
        var (id, serial) = (new InvitationId(invited.Created!.Value), 0);
        await platform.Host.WithDbAsync(async db => serial = await db.Invitations.Where(one => one.Id == id).Select(one => one.Serial).SingleAsync());
        return $"/answer/{platform.Host.Services.GetRequiredService<IInvitationSecrets>().SecretOf(id, serial)}";
    }

    private static string CodeIn(string message) => new([.. message.SkipWhile(one => !char.IsAsciiDigit(one)).TakeWhile(char.IsAsciiDigit)]);

    private static async Task SoundAsync(IPage page)
    {
        await Soundness.MustBeAccessibleAsync(page);
        await Soundness.MustFitAsync(page);
        await Pictures.TakeAsync(page);
    }
}
