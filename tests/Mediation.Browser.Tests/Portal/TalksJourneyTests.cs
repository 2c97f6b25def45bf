using Mediation.Application.Cases;
using Mediation.Application.Negotiation;
using Mediation.Browser.Tests.Intake;
using Mediation.Browser.Tests.Stage;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.TestSupport;
using Microsoft.Playwright;

namespace Mediation.Browser.Tests.Portal;

/// <summary>Two phones: what one side offers, the other meets, both agree to and sign.</summary>
public sealed class TalksJourneyTests(Chromium browser, Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task AnOffer_ACounterOffer_AndBothSignTheText()
    {
        var worker = await platform.PageAsync(browser, Screen.Phone);
        var filer = new PhoneFiler(worker);
        var hub = await filer.FileAsync("13800000021");
        var journey = await MediatingAsync(new Uri(worker.Url).AbsolutePath);
        var employer = await platform.PageAsync(browser, Screen.Phone, "employer");

        await employer.GotoAsync($"{hub}/offers");
        await OfferAsync(employer, "9000", "offer");
        await SoundAsync(employer);

        await worker.GotoAsync(hub);
        await SoundAsync(worker);
        await Pictures.KeepAsync(worker, "hub");
        await worker.ClickAsync($".tasks a[href='{hub}/offers']");
        await OfferAsync(worker, "12000", "counter");
        await SoundAsync(worker);

        await employer.GotoAsync($"{hub}/offers");
        await employer.ClickAsync("button[value=accept]");
        await employer.WaitForSelectorAsync("#agreed-2");
        await Pictures.KeepAsync(employer, "offers");
        await SoundAsync(employer);

        await WriteDownAsync(journey);
        await SignAsync(worker, hub);
        await SignAsync(employer, hub);
        await journey.CatchUpAsync();
        await journey.SignAllAsync();

        await worker.GotoAsync($"{hub}/payments");
        await SoundAsync(worker);
        (await worker.InnerTextAsync("main")).ShouldContain("壹万贰仟元整");
        await worker.Context.CloseAsync();
        await employer.Context.CloseAsync();
    }

    [Fact]
    public async Task WhatIsSaidToTheMediatorAlone_IsInNobodyElsesRoom()
    {
        const string secret = "其实八千也可以。";
        var worker = await platform.PageAsync(browser, Screen.Phone);
        var hub = await new PhoneFiler(worker).FileAsync("13800000022");
        await MediatingAsync(hub);
        var employer = await platform.PageAsync(browser, Screen.Phone, "employer");

        await worker.GotoAsync($"{hub}/messages?room=applicants");
        await worker.FillAsync("main textarea", secret);
        await worker.ClickAsync("main form:has(textarea) button[type=submit]");
        await worker.GetByText(secret).WaitForAsync();
        await SoundAsync(worker);

        await employer.GotoAsync($"{hub}/messages");
        await SoundAsync(employer);
        (await employer.ContentAsync()).ShouldNotContain(secret);
        (await employer.GotoAsync($"{hub}/messages?room=applicants"))!.Status.ShouldBe(404);
        await worker.Context.CloseAsync();
        await employer.Context.CloseAsync();
    }

    private async Task<CaseJourney> MediatingAsync(string hub)
    {
        var office = await Office.OfAsync(platform.Host);
        var journey = new CaseJourney(office, Guid.Parse(hub.Split('/')[2]));
        await journey.CatchUpAsync();
        var respondent = (await journey.ReadAsync()).Parties.Single(party => party.Side == PartySide.Respondent).Id;
        await journey.TakeAsync(new GiveAccess { PartyId = respondent, SignInName = "employer" });
        await journey.TakeAsync(new RecordConsent { PartyId = respondent, Agrees = true, Manner = ConsentManner.Phone });
        await journey.TakeAsync(new AcceptCase());
        await journey.AssignAsync();
        await journey.HoldSessionAsync("双方到场。", "");
        return journey;
    }

    private static async Task OfferAsync(IPage page, string yuan, string kind)
    {
        await page.FillAsync("[name='amount-1']", yuan);
        await page.FillAsync("[name='due-1']", "2026-03-31");
        await page.FillAsync("[name='until']", "2026-03-09");
        await page.ClickAsync($"button[value={kind}]");
        await page.WaitForSelectorAsync("#done");
    }

    /// <summary>The mediator puts what was agreed into the text, no sum typed again.</summary>
    private static async Task WriteDownAsync(CaseJourney journey)
    {
        var proposal = await journey.AskAsync(new GetSettlementProposal(journey.Receipt.Id));
        await journey.CatchUpAsync();
        await journey.TakeAsync(new ReachAgreement
        {
            Applicants = proposal.Applicants,
            Claims = proposal.Claims,
            Text = proposal.Text,
            Terms = [.. proposal.Terms.Select(term => term with { Manner = PaymentManner.Cash })],
        });
    }

    private static async Task SignAsync(IPage page, string hub)
    {
        await page.GotoAsync(hub);
        await page.ClickAsync($".tasks a[href='{hub}/agreement']");
        await SoundAsync(page);
        await Pictures.KeepAsync(page, "agreement");
        await page.CheckAsync("#read");
        await page.ClickAsync("main form:has(#read) button[type=submit]");
        await page.WaitForSelectorAsync("#done");
    }

    private static async Task SoundAsync(IPage page)
    {
        await Soundness.MustBeAccessibleAsync(page);
        await Soundness.MustFitAsync(page);
        await Pictures.TakeAsync(page);
    }
}
