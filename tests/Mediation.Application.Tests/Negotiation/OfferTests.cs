using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Hub;
using Mediation.Application.Messages;
using Mediation.Application.Negotiation;
using Mediation.Application.Tests.Referrals;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Messages;
using Mediation.Domain.Negotiation;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Negotiation;

public sealed class OfferTests
{
    [Theory]
    [EveryDatabase]
    public async Task Offer_CounterAndYes_AreKept_AndTheOtherSideIsToldWithoutSums(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        var asked = await bench.OfferAsync(Callers.Worker, 4_000_000);
        var met = await bench.TakeAsync(bench.Counter(asked.Offer, 3_000_000), TalksBench.Employer, asked.Version);
        var agreed = await bench.TakeAsync(new AcceptOffer { OfferId = met.Offer }, Callers.Worker, met.Version);

        var view = await bench.ReadAsync(TalksBench.Employer);
        (view.Side, view.Version, view.Waiting).ShouldBe((PartySide.Respondent, agreed.Version, null));
        view.Offers.Select(offer => (offer.Number, offer.State)).ShouldBe([(2, OfferState.Accepted), (1, OfferState.Countered)]);
        var row = view.Claims.ShouldHaveSingleItem();
        (row.ByApplicantFen, row.ByRespondentFen, row.InPrincipleFen, row.Offerable).ShouldBe((4_000_000, 3_000_000, 3_000_000, false));
        (await bench.NoticesAsync(TemplateKeys.OfferMade)).Order().ShouldBe(["Employer", "Mediator", "Mediator", "Worker"]);
        (await bench.NoticesAsync(TemplateKeys.OfferAnswered)).Order().ShouldBe(["Employer", "Mediator"]);
        await bench.Platform.LookAsync(async db =>
        {
            var said = await db.History.Where(entry => entry.StreamId == agreed.Id).OrderBy(entry => entry.Sequence).ToListAsync();
            said.Select(entry => entry.Event).ShouldBe(["TalksBegun", "OfferMade", "OfferEnded", "OfferMade", "OfferEnded"]);
            said.ShouldAllBe(entry => !entry.Payload.Contains("4000000") && !entry.Payload.Contains("3000000") && !entry.Payload.Contains("一次付清"));
            (await db.Notices.Select(notice => notice.Values).ToListAsync()).SelectMany(values => values.Values).ShouldAllBe(value => !value.Contains("000000"));
            return true;
        });
    }

    [Theory]
    [EveryDatabase]
    public async Task Talks_OfWhoeverHasNoSeat_AreNotThere(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        var asked = await bench.OfferAsync(Callers.Worker, 4_000_000);
        foreach (var caller in (Caller[])
            [
                TalksBench.Stranger, bench.Colleague, bench.Elsewhere(Role.CentreHead), bench.Elsewhere(Role.Mediator),
            ])
        {
            await Should.ThrowAsync<NotFoundException>(() => bench.ReadAsync(caller));
            await Should.ThrowAsync<NotFoundException>(() => bench.Platform.SendAsync(new ListTalks(bench.Case), caller));
            await Should.ThrowAsync<NotFoundException>(() => bench.TakeAsync(new AcceptOffer { OfferId = asked.Offer }, caller, asked.Version));
        }

        foreach (var role in (Role[])[Role.Adjudicator, Role.Liaison, Role.Clerk, Role.Auditor])
        {
            await Should.ThrowAsync<ForbiddenException>(() => bench.ReadAsync(Callers.Staff(bench.Platform.Agency, role)));
        }

        (await bench.ReadAsync(bench.Mediator)).Offers.ShouldHaveSingleItem();
        (await bench.ReadAsync(Callers.Head(bench.Platform.Agency))).Side.ShouldBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task Yes_ByBothTabsAtOnce_IsTakenOnce(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        var asked = await bench.OfferAsync(Callers.Worker, 4_000_000);
        var yes = new AcceptOffer { OfferId = asked.Offer };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Record.ExceptionAsync(
            () => bench.TakeAsync(yes, TalksBench.Employer, asked.Version)).AsTask()));

        answers.Count(refused => refused is null).ShouldBe(1);
        answers.OfType<Exception>().ShouldAllBe(refused => refused is StaleVersionException);
        var view = await bench.ReadAsync(Callers.Worker);
        (view.Version, view.Offers.Single().State).ShouldBe((asked.Version + 1, OfferState.Accepted));
    }

    [Theory]
    [EveryDatabase]
    public async Task FirstOffers_OfBothSidesAtOnce_LeaveOneTable(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);

        var answers = await Task.WhenAll(
            Record.ExceptionAsync(() => bench.OfferAsync(Callers.Worker, 4_000_000)).AsTask(),
            Record.ExceptionAsync(() => bench.OfferAsync(TalksBench.Employer, 1_000_000)).AsTask());

        answers.Count(refused => refused is null).ShouldBe(1);
        answers.OfType<Exception>().ShouldAllBe(refused => refused is StaleVersionException);
        (await bench.Platform.LookAsync(db => db.Talks.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task StaleVersion_AndACounterOfWhatWasCountered_AreConflicts(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        var asked = await bench.OfferAsync(Callers.Worker, 4_000_000);
        var met = await bench.TakeAsync(bench.Counter(asked.Offer, 1_000_000), TalksBench.Employer, asked.Version);

        var stale = await Should.ThrowAsync<StaleVersionException>(() => bench.TakeAsync(bench.Counter(asked.Offer, 2_000_000), TalksBench.Employer, asked.Version));
        stale.Changes.Select(change => change.What).ShouldContain("OfferMade");
        await RefusedAsync(RuleCode.OfferEndedAlready, () => bench.TakeAsync(bench.Counter(asked.Offer, 2_000_000), TalksBench.Employer, met.Version));
    }

    [Theory]
    [EveryDatabase]
    public async Task LapsedOffer_IsShownAsLapsed_AndCannotBeAccepted(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        var asked = await bench.OfferAsync(Callers.Worker, 4_000_000);
        // 23:59 on the last day in Beijing, then a minute into the next.
        bench.Platform.Clock.SetUtcNow(new DateTimeOffset(bench.Today.AddDays(7).ToDateTime(new TimeOnly(15, 59)), TimeSpan.Zero));
        (await bench.ReadAsync(TalksBench.Employer)).Waiting.ShouldBe(asked.Offer);
        bench.Platform.Clock.Advance(TimeSpan.FromMinutes(1));

        (await bench.ReadAsync(TalksBench.Employer)).Offers.Single().State.ShouldBe(OfferState.Lapsed);
        await RefusedAsync(RuleCode.OfferLapsed, () => bench.TakeAsync(new AcceptOffer { OfferId = asked.Offer }, TalksBench.Employer, asked.Version));
    }

    [Theory]
    [EveryDatabase]
    public async Task OralOffer_IsWrittenDownByTheMediator_WithItsManner_AndThatSideIsToldToo(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        await RefusedAsync(RuleCode.OfferManner, () => bench.TakeAsync(bench.Offer(1), bench.Mediator, 0));
        await RefusedAsync(RuleCode.OfferManner, () => bench.TakeAsync(bench.Offer(1) with { Manner = OfferManner.Phone }, Callers.Worker, 0));
        await RefusedAsync(RuleCode.OfferSideMissing, () => bench.TakeAsync(bench.Offer(1) with { Manner = OfferManner.Phone }, bench.Mediator, 0));
        await RefusedAsync(RuleCode.OfferOfOtherSide, () => bench.TakeAsync(bench.Offer(1) with { For = PartySide.Respondent }, Callers.Worker, 0));

        await bench.TakeAsync(bench.Offer(2_000_000) with { For = PartySide.Respondent, Manner = OfferManner.Phone }, bench.Mediator, 0);

        var offer = (await bench.ReadAsync(Callers.Worker)).Offers.Single();
        (offer.Side, offer.Manner).ShouldBe((PartySide.Respondent, OfferManner.Phone));
        (await bench.NoticesAsync(TemplateKeys.OfferMade)).Order().ShouldBe(["Employer", "Worker"]);
    }

    [Theory]
    [EveryDatabase]
    public async Task WhatIsAgreedInPrinciple_BecomesTheAgreement_WithoutTypingASum(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        await bench.Journey.HoldSessionAsync("双方陈述", "无");
        await Should.ThrowAsync<NotFoundException>(() => bench.Platform.SendAsync(new GetSettlementProposal(bench.Case), bench.Mediator));
        var asked = await bench.OfferAsync(Callers.Worker, 4_000_000);
        await bench.TakeAsync(new AcceptOffer { OfferId = asked.Offer }, TalksBench.Employer, asked.Version);

        var proposal = await bench.Platform.SendAsync(new GetSettlementProposal(bench.Case), bench.Mediator);
        await bench.Journey.TakeAsync(new ReachAgreement
        {
            Applicants = proposal.Applicants,
            Claims = proposal.Claims,
            Terms = [.. proposal.Terms.Select(term => term with { Manner = PaymentManner.Cash })],
            Text = proposal.Text,
        });

        var agreement = (await bench.Journey.ReadAsync()).Agreements.Single();
        agreement.Terms.Select(term => (term.AmountFen, term.DueOn)).ShouldBe([(4_000_000, bench.Today.AddDays(10))]);
        await Should.ThrowAsync<ForbiddenException>(() => bench.Platform.SendAsync(new GetSettlementProposal(bench.Case), Callers.Worker));
    }

    [Theory]
    [EveryDatabase]
    public async Task SetAside_IsForTheMediatorAlone(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        var asked = await bench.OfferAsync(Callers.Worker, 4_000_000);
        var agreed = await bench.TakeAsync(new AcceptOffer { OfferId = asked.Offer }, TalksBench.Employer, asked.Version);
        var aside = new SetAsideOffer { OfferId = asked.Offer, Reason = "单位要求重谈" };

        await Should.ThrowAsync<ForbiddenException>(() => bench.TakeAsync(aside, TalksBench.Employer, agreed.Version));
        var now = await bench.TakeAsync(aside, bench.Mediator, agreed.Version);

        (await bench.OfferAsync(TalksBench.Employer, 1_000_000, now.Version)).State.ShouldBe(OfferState.Open);
    }

    [Theory]
    [EveryDatabase]
    public async Task Offers_AreNotRetoldToAnotherBody(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        var bodies = await Bodies.OnAsync(bench.Platform);
        await bench.TakeAsync(bench.Offer(1_700_000) with { Note = "老板答应年底前结清余款" }, TalksBench.Employer, 0);

        foreach (var reason in (string[])["单位曾表示愿付17000元", "据说老板答应年底前结清余款"])
        {
            await RefusedAsync(RuleCode.WallRepeatsSettlementTalk, () => bodies.DraftAsync(Bodies.HandOver(bench.Case) with { Reason = reason }, bodies.Union));
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task Applicants_OfOneCase_SeeTheirOwnTalksAlone(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider, Applications.UnpaidWages() with
        {
            Applicants =
            [
                Applications.Worker("a1", "张某", "110199198603124512", "13800000001"), Applications.Worker("a2", "李某", "110199197405154046", "13800000002"),
            ],
            Claims = [new() { Type = ClaimType.UnpaidWages, Facts = "工资未发。", Lines = [new("a1", "r1", 4_629_300), new("a2", "r1", 1_000_000)] }],
        });
        await bench.OfferAsync(Callers.Worker, 4_000_000);
        var other = (await bench.Journey.ReadAsync()).Parties.Single(party => party.Name == "李某").Id;

        (await bench.Platform.SendAsync(new ListTalks(bench.Case), Callers.Worker)).Pairs.Select(pair => pair.Applicant.Name).ShouldBe(["张某"]);
        await Should.ThrowAsync<NotFoundException>(() => bench.Platform.SendAsync(new GetTalks(bench.Case, other), Callers.Worker));
        var first = await bench.Platform.SendAsync(new ListTalks(bench.Case, Take: 1), TalksBench.Employer);
        var second = await bench.Platform.SendAsync(new ListTalks(bench.Case, first.Next!.Value, 1), TalksBench.Employer);
        (first.Pairs.Single().WaitingFor, second.Pairs.Single().Applicant.Name, second.Next).ShouldBe((PartySide.Respondent, "李某", null));
        (await bench.ReadAsync(TalksBench.Employer)).Pairs.ShouldBe(2);
    }

    [Theory]
    [EveryDatabase]
    public async Task Hub_AsksTheOtherSideToAnswerAndToRead_UntilItDid(DatabaseProvider provider)
    {
        await using var bench = await TalksBench.StartAsync(provider);
        var asked = await bench.OfferAsync(Callers.Worker, 4_000_000);
        await bench.Platform.SendAsync(new WriteMessage { CaseId = new CaseId(bench.Case), Room = MessageRoom.Respondents, Text = "请答复" }, bench.Mediator);

        (await DutiesAsync(bench, TalksBench.Employer)).ShouldBe(
            [(HubDutyKind.AnswerOffer, bench.Today.AddDays(7)), (HubDutyKind.ReadMessages, null)]);
        (await DutiesAsync(bench, Callers.Worker)).ShouldBeEmpty();
        await bench.TakeAsync(new DeclineOffer { OfferId = asked.Offer }, TalksBench.Employer, asked.Version);
        (await DutiesAsync(bench, TalksBench.Employer)).Select(duty => duty.Kind).ShouldBe([HubDutyKind.ReadMessages]);
    }

    private static async Task<IReadOnlyList<(HubDutyKind Kind, DateOnly? By)>> DutiesAsync(TalksBench bench, Caller caller) =>
        [.. (await bench.Platform.SendAsync(new GetCaseHub(bench.Case), caller)).Duties.Select(duty => (duty.Kind, duty.By))];

    private static async Task RefusedAsync(RuleCode code, Func<Task> act) => (await Should.ThrowAsync<RuleBrokenException>(act)).Code.ShouldBe(code);
}
