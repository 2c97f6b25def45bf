using System.Net;
using AngleSharp.Dom;
using Mediation.Web.Tests.Host;

namespace Mediation.Web.Tests.Negotiation;

/// <summary>From an offer to the signed text, without scripts.</summary>
public sealed class NegotiationPageTests(TalksHost shared) : IClassFixture<TalksHost>
{
    [Fact]
    public async Task Offer_Counter_Yes_Text_Signature()
    {
        using var dispute = await MediatedCase.OnAsync(shared.Host);
        var (offers, agreement) = ($"/my/{dispute.Id}/offers", $"/my/{dispute.Id}/agreement");
        await MustDoAsync(dispute.Worker, offers, "offer", new() { ["amount-1"] = "4.2万", ["due-1"] = "2026-03-20" }, HttpStatusCode.BadRequest);
        await MustDoAsync(dispute.Worker, offers, "offer", new() { ["amount-1"] = "42,000", ["due-1"] = "2026年3月20日", ["parts-1"] = "3", ["note"] = "可以分期" });
        var seen = await dispute.Employer.SeeAsync(offers);
        seen.Said("#waiting").ShouldBe("申请人提出的方案，等待答复");
        seen.Said(".result .sum").ShouldBe("¥42,000.00");
        seen.QuerySelectorAll(".result .plain-list li").Select(part => part.Text()).ShouldBe(
            ["¥14,000.00, 最晚 2026年3月20日（星期五）", "¥14,000.00, 最晚 2026年4月20日（星期一）", "¥14,000.00, 最晚 2026年5月20日（星期三）"]);
        await MustDoAsync(dispute.Employer, offers, "counter", new() { ["amount-1"] = "30000", ["due-1"] = "2026-03-20" });

        await MustDoAsync(dispute.Worker, offers, "accept", []);

        (await dispute.Employer.SeeAsync(offers)).Said("#agreed-2").ShouldBe("双方已经原则同意");
        (await dispute.Worker.SeeAsync(agreement)).Said("#none").ShouldNotBeEmpty();
        await AgreeAsync(dispute);
        var text = await dispute.Worker.SeeAsync(agreement);
        text.Said(".cards strong").ShouldBe("¥30,000.00");
        text.Said(".cards .about").ShouldBe("人民币叁万元整");
        await MustDoAsync(dispute.Worker, agreement, "我同意并签字", [], HttpStatusCode.UnprocessableEntity);
        await MustDoAsync(dispute.Worker, agreement, "我同意并签字", new() { ["read"] = "true" });
        var signed = await dispute.Worker.SeeAsync(agreement + "?signed=true");
        signed.Said("#done").ShouldNotBeEmpty();
        signed.QuerySelectorAll("main button").ShouldBeEmpty();
    }

    [Fact]
    public async Task Form_ThatCannotBeRead_ComesBackWithWhatWasTyped_AndTheFieldsNamed()
    {
        using var dispute = await MediatedCase.OnAsync(shared.Host);
        var page = await dispute.Worker.SeeAsync($"/my/{dispute.Id}/offers");

        using var answer = await MediatedCase.PressAsync(
            dispute.Worker, page, "offer", new() { ["amount-1"] = "很多", ["due-1"] = "", ["note"] = "请考虑", ["until"] = "2027-01-01" });

        var back = await Screens.ReadAsync(answer, HttpStatusCode.BadRequest);
        (back.GetElementById("amount-1")!.GetAttribute("value"), back.GetElementById("note")!.GetAttribute("value")).ShouldBe(("很多", "请考虑"));
        back.QuerySelector("#faults a[href=\"#amount-1\"]").ShouldNotBeNull();
        using var late = await MediatedCase.PressAsync(
            dispute.Worker, page, "offer", new() { ["amount-1"] = "100", ["due-1"] = "2026-04-01", ["until"] = "2027-01-01" });
        (await Screens.ReadAsync(late, HttpStatusCode.UnprocessableEntity)).QuerySelector("#faults a[href=\"#until\"]").ShouldNotBeNull();
    }

    [Fact]
    public async Task SecondTab_WhoseOfferIsStale_IsToldSo_AndKeepsWhatWasTyped()
    {
        using var dispute = await MediatedCase.OnAsync(shared.Host);
        var offers = $"/my/{dispute.Id}/offers";
        var old = await dispute.Employer.SeeAsync(offers);
        await MustDoAsync(dispute.Worker, offers, "offer", new() { ["amount-1"] = "42000", ["due-1"] = "2026-03-20" });

        using var answer = await MediatedCase.PressAsync(dispute.Employer, old, "offer", new() { ["amount-1"] = "10000", ["due-1"] = "2026-03-20" });

        var back = await Screens.ReadAsync(answer, HttpStatusCode.Conflict);
        back.GetElementById("amount-1")!.GetAttribute("value").ShouldBe("10000");
        back.Said("#waiting").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Mediator_WritesDownWhatWasSaidOnThePhone_AndSeesNoBids()
    {
        using var dispute = await MediatedCase.OnAsync(shared.Host);
        var offers = $"/my/{dispute.Id}/offers";
        await MustDoAsync(dispute.Mediator, offers, "offer", new() { ["for"] = "Respondent", ["manner"] = "Phone", ["amount-1"] = "8000", ["due-1"] = "2026-03-20" });

        (await dispute.Worker.SeeAsync(offers)).Said(".result dl").ShouldContain("电话");
        using var bids = await dispute.Mediator.GetAsync(new Uri($"/my/{dispute.Id}/bids", UriKind.Relative), TestContext.Current.CancellationToken);
        bids.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Messages_OfThePrivateRoom_AreSeenByTheMediator_AndTheOtherSideHasNoSuchRoom()
    {
        using var dispute = await MediatedCase.OnAsync(shared.Host);
        var room = $"/my/{dispute.Id}/messages?room=applicants";
        var page = await dispute.Worker.SeeAsync(room);
        page.QuerySelectorAll("nav[aria-label=留言室] a").Length.ShouldBe(2);
        using var first = await MediatedCase.PressAsync(dispute.Worker, page, "发出", new() { ["text"] = "<b>最少三万</b>\n请保密" });
        using var second = await MediatedCase.PressAsync(dispute.Worker, page, "发出", new() { ["text"] = "<b>最少三万</b>\n请保密" });
        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.Redirect, HttpStatusCode.Redirect));

        var read = await dispute.Mediator.SeeAsync(room);

        read.QuerySelectorAll(".messages .message").ShouldHaveSingleItem().TextContent.ShouldBe("<b>最少三万</b>\n请保密");
        await dispute.Employer.SeeAsync(room, HttpStatusCode.NotFound);
        using var empty = await MediatedCase.PressAsync(dispute.Worker, page, "发出", new() { ["text"] = " ", ["id"] = "0193a000-0000-7000-8000-0000000000ab" });
        (await Screens.ReadAsync(empty, HttpStatusCode.BadRequest)).QuerySelector("#faults a[href=\"#text\"]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Bids_FromInvitationToTheMiddle_ShowNoFigureOfTheOther()
    {
        using var dispute = await MediatedCase.OnAsync(shared.Host);
        var bids = $"/my/{dispute.Id}/bids";
        await MustDoAsync(dispute.Worker, bids, "join", []);
        (await dispute.Employer.SeeAsync(bids)).QuerySelector("#invited").ShouldNotBeNull();
        await MustDoAsync(dispute.Employer, bids, "join", []);
        await MustDoAsync(dispute.Worker, bids, "bid", new() { ["amount"] = "三万" }, HttpStatusCode.BadRequest);
        await MustDoAsync(dispute.Worker, bids, "bid", new() { ["amount"] = "28765.41" });
        var waiting = await dispute.Employer.SeeAsync(bids);
        waiting.QuerySelector("#other-waits").ShouldNotBeNull();
        waiting.DocumentElement.OuterHtml.ShouldNotContain("28765");
        await MustDoAsync(dispute.Employer, bids, "bid", new() { ["amount"] = "31234.50" });

        var result = await dispute.Worker.SeeAsync(bids);

        // 29,999.955: the half fen goes to the worker.
        result.Said(".result .sum").ShouldBe("¥29,999.96");
        result.DocumentElement.OuterHtml.ShouldNotContain("31234");
    }

    [Fact]
    public async Task Payments_AreAcknowledgedByThePayee()
    {
        using var dispute = await MediatedCase.OnAsync(shared.Host);
        var payments = $"/my/{dispute.Id}/payments";
        await MustDoAsync(dispute.Worker, $"/my/{dispute.Id}/offers", "offer", new() { ["amount-1"] = "30000", ["due-1"] = "2026-03-20" });
        await MustDoAsync(dispute.Employer, $"/my/{dispute.Id}/offers", "accept", []);
        await AgreeAsync(dispute);
        await SignAllAsync(dispute);
        await MustDoAsync(dispute.Worker, payments, "received", new() { ["amount"] = "30001" }, HttpStatusCode.UnprocessableEntity);
        await MustDoAsync(dispute.Worker, payments, "received", new() { ["amount"] = "12,000" });

        var now = await dispute.Employer.SeeAsync(payments);

        now.QuerySelector("[data-state=PartPaid]").ShouldNotBeNull();
        now.QuerySelectorAll("main form").ShouldBeEmpty();
        (await dispute.Worker.SeeAsync(payments)).GetElementById("amount-1")!.GetAttribute("value").ShouldBe("18000");
    }

    private static async Task AgreeAsync(MediatedCase dispute)
    {
        var at = await dispute.NowAsync();
        var planned = await dispute.OfficeAsync("sessions", new { at = at.AddHours(1), mode = "in-person", place = "调解室一" });
        var parties = (await dispute.ReadAsync()).GetProperty("parties").EnumerateArray().Select(party => party.GetProperty("id").GetGuid()).ToList();
        await dispute.ForwardAsync(3);
        await dispute.OfficeAsync("sessions/record", new
        {
            sessionId = planned.GetProperty("created").GetGuid(),
            startedAt = at.AddHours(1),
            endedAt = at.AddHours(2),
            present = parties,
            minutes = "双方陈述。",
            settlementTalk = "无",
            undisputedFacts = Array.Empty<object>(),
        });
        var proposal = await dispute.ProposalAsync();
        await dispute.OfficeAsync("agreements", proposal);
    }

    private static async Task SignAllAsync(MediatedCase dispute)
    {
        var agreement = (await dispute.ReadAsync()).GetProperty("agreements").EnumerateArray().Last();
        foreach (var signer in agreement.GetProperty("stillToSign").EnumerateArray())
        {
            await dispute.OfficeAsync($"agreements/{agreement.GetProperty("id").GetGuid()}/signatures", new
            {
                signer = signer.GetProperty("kind").GetString(),
                signerId = signer.GetProperty("id"),
                manner = signer.GetProperty("kind").GetString() == "organisation" ? "seal" : "handwritten",
                textHash = agreement.GetProperty("textHash").GetString(),
            });
        }
    }

    private static async Task MustDoAsync(
        HttpClient person, string address, string button, Dictionary<string, string> typed, HttpStatusCode expected = HttpStatusCode.Redirect)
    {
        using var answer = await MediatedCase.PressAsync(person, await person.SeeAsync(address), button, typed);
        answer.StatusCode.ShouldBe(expected, await answer.Content.ReadAsStringAsync());
    }
}
