using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Engagement;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Engagement;

public sealed class SessionTimesTests
{
    [Theory]
    [EveryDatabase]
    public async Task Acknowledge_AfterTheCodeAlone_KeepsReceiptAndTimes_WithoutAnAccount(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var visit = await desk.IdentifiedAsync(await desk.InviteAsync());
        var proposal = await desk.ProposeAsync();
        var seen = await desk.Platform.SendAsync(new GetVisit(visit), Caller.Anonymous);

        var receipt = await desk.Platform.SendAsync(
            new AcknowledgeMessage { Visit = visit, Slots = new ChosenSlots { Proposal = proposal, Suiting = [2, 1], Mode = SessionMode.Video, Words = " 上午较好 " } },
            Caller.Anonymous);
        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await desk.Platform.SendAsync(new AcknowledgeMessage { Visit = visit }, Caller.Anonymous);

        seen.Proposal!.Slots.Count.ShouldBe(3);
        again.ShouldBe(receipt);
        var said = (await desk.Platform.SendAsync(new ListProposals(desk.Case), desk.Centre)).ShouldHaveSingleItem().Answers.ShouldHaveSingleItem();
        (said.Mode, said.Words).ShouldBe((SessionMode.Video, "上午较好"));
        said.Suiting.ShouldBe([1, 2]);
        (await desk.Platform.LookAsync(db => db.Users.CountAsync())).ShouldBe(0);
        (await desk.Journey.ReadAsync()).Parties.First(party => party.Side == PartySide.Respondent).Consent.ShouldBe(ConsentState.Pending);
    }

    [Theory]
    [EveryDatabase]
    public async Task Confirm_OneOfTheTimes_MakesItASession(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        await desk.Journey.TakeAsync(new RecordConsent { PartyId = await desk.RespondentAsync(), Agrees = true, Manner = ConsentManner.Phone });
        await desk.Journey.TakeAsync(new AcceptCase());
        await desk.Journey.AssignAsync();
        var proposal = await desk.ProposeAsync();
        var slots = (await desk.Platform.SendAsync(new ListProposals(desk.Case), desk.Centre))[0].Slots;

        var confirmed = await desk.Journey.TakeAsync(new ConfirmSlot { Proposal = proposal, Slot = 2, Mode = SessionMode.Phone, Place = "请等候来电" });

        confirmed.Status.ShouldBe(CaseStatus.Scheduled);
        var session = (await desk.Journey.ReadAsync()).Sessions.ShouldHaveSingleItem();
        (session.PlannedAt, session.Mode, session.Id).ShouldBe((slots[1], SessionMode.Phone, confirmed.Created!.Value));
        (await Should.ThrowAsync<RuleBrokenException>(() => desk.Journey.TakeAsync(
            new ConfirmSlot { Proposal = proposal, Slot = 1, Mode = SessionMode.Phone, Place = "调解室" }))).Code.ShouldBe(RuleCode.ProposalEnded);
    }

    [Theory]
    [EveryDatabase]
    public async Task Choose_ByBothSidesAtOnce_KeepsBoth_AndTheOtherSideSeesNeither(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var respondent = AnswerDesk.Party((await desk.ProveAsync(await desk.IdentifiedAsync(await desk.InviteAsync()))).AccountId);
        var worker = AnswerDesk.Party(await desk.EnterAsync("13800000001"));
        await desk.GiveAccessToWorkerAsync(worker.Id);
        var proposal = await desk.ProposeAsync();

        await Task.WhenAll(
            desk.Platform.SendAsync(new ChooseTimes { CaseId = desk.Case, Slots = new ChosenSlots { Proposal = proposal, NoneSuits = true } }, respondent),
            desk.Platform.SendAsync(new ChooseTimes { CaseId = desk.Case, Slots = new ChosenSlots { Proposal = proposal, Suiting = [3] } }, worker));

        (await desk.Platform.SendAsync(new ListProposals(desk.Case), desk.Centre))[0].Answers.Count.ShouldBe(2);
        (await desk.Platform.SendAsync(new GetMyTimes(desk.Case), worker)).Proposal!.Chosen!.Suiting.ShouldBe([3]);
        (await desk.Platform.SendAsync(new GetMyTimes(desk.Case), respondent)).Proposal!.Chosen!.Suiting.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Propose_Again_TakesThePlaceOfTheFirst(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var first = await desk.ProposeAsync();
        desk.Platform.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await desk.ProposeAsync();

        var all = await desk.Platform.SendAsync(new ListProposals(desk.Case), desk.Centre);

        all.Select(one => (one.Id, one.State)).ShouldBe([(second, ProposalState.Open), (first, ProposalState.Withdrawn)]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Times_OfAnothersCase_AreNotFound(DatabaseProvider provider)
    {
        await using var desk = await AnswerDesk.StartAsync(provider);
        var proposal = await desk.ProposeAsync();
        var stranger = AnswerDesk.Party(Guid.CreateVersion7());

        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(new GetMyTimes(desk.Case), stranger));
        await Should.ThrowAsync<NotFoundException>(() => desk.Platform.SendAsync(
            new ChooseTimes { CaseId = desk.Case, Slots = new ChosenSlots { Proposal = proposal, Suiting = [1] } }, stranger));
    }
}
