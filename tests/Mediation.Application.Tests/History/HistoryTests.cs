using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.History;
using Mediation.Domain.Cases;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.History;

public sealed class HistoryTests
{
    [Theory]
    [EveryDatabase]
    public async Task History_OfAWholeMediation_HoldsAndNamesWhoWhatAndWhy(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.EffectiveAsync(platform);
        await platform.SendAsync(new DropAnchor(), Caller.Platform);

        var verdict = await platform.SendAsync(new VerifyHistory(), Callers.Staff(platform.Agency, Role.Auditor));
        var timeline = await platform.SendAsync(new GetTimeline(journey.Receipt.Id, Take: 200), journey.Centre);

        verdict.Broken.ShouldBeNull();
        verdict.Anchors.ShouldBe(1);
        timeline.Entries.Select(entry => entry.Sequence).ShouldBe(Enumerable.Range(1, timeline.Entries.Count));
        timeline.Entries.ShouldContain(entry => entry.Event == nameof(AgreementEffective));
        timeline.Entries.Single(entry => entry.Event == nameof(CaseAccepted)).Payload!.ShouldContain("DisputeCase.Status");
    }

    [Theory]
    [EveryDatabase]
    public async Task History_NeverHoldsANumberAnAccountOrWhatWasSaidToSettle(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.EffectiveAsync(platform);

        var written = string.Concat(await platform.LookAsync(async db =>
            (await db.History.Select(entry => entry.Payload + entry.Reason).ToListAsync()).Concat(await db.Outbox.Select(message => message.Payload).ToListAsync())));

        written.ShouldNotContain("110199198603124512");
        written.ShouldNotContain("13800000001");
        written.ShouldNotContain("6222020200112233445");
        written.ShouldNotContain("单位称可付两万");
        written.ShouldNotContain("会上双方陈述");
    }

    [Theory]
    [EveryDatabase]
    public async Task Verify_AfterAnEntryWasChanged_NamesIt(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform);
        await platform.LookAsync(db => db.History.Where(entry => entry.StreamId == journey.Receipt.Id && entry.Sequence == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.ActorName, "someone else")));

        var verdict = await VerifyAsync(platform);

        verdict.Broken.ShouldBe(new BrokenLink(journey.Receipt.Id, 2, "content-changed"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Verify_AfterAnEntryWasDeleted_NamesTheGap(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform);
        await platform.LookAsync(db => db.History.Where(entry => entry.StreamId == journey.Receipt.Id && entry.Sequence == 2).ExecuteDeleteAsync());

        var verdict = await VerifyAsync(platform);

        verdict.Broken.ShouldBe(new BrokenLink(journey.Receipt.Id, 3, "entry-missing"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Verify_AfterTheLastEntryOfAnAnchoredChainWasDeleted_NamesTheLostHead(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.AcceptedAsync(platform);
        await platform.SendAsync(new DropAnchor(), Caller.Platform);
        var last = await platform.LookAsync(db => db.History.Where(entry => entry.StreamId == journey.Receipt.Id).MaxAsync(entry => entry.Sequence));
        await platform.LookAsync(db => db.History.Where(entry => entry.StreamId == journey.Receipt.Id && entry.Sequence == last).ExecuteDeleteAsync());

        var verdict = await VerifyAsync(platform);

        verdict.Broken.ShouldBe(new BrokenLink(journey.Receipt.Id, last, "head-missing"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Verify_AfterAnAnchorWasRewritten_NamesTheAnchor(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.FiledAsync(platform);
        await platform.SendAsync(new DropAnchor(), Caller.Platform);
        await platform.LookAsync(db => db.Anchors.ExecuteUpdateAsync(set => set.SetProperty(anchor => anchor.Hash, new string('0', 64))));

        var verdict = await VerifyAsync(platform);

        verdict.Broken.ShouldBe(new BrokenLink(null, 1, "anchor-changed"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Anchor_WithoutNewEntries_IsNotDropped(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.FiledAsync(platform);

        var first = await platform.SendAsync(new DropAnchor(), Caller.Platform);
        var second = await platform.SendAsync(new DropAnchor(), Caller.Platform);

        first.Sequence.ShouldBe(1);
        second.ShouldBe(new AnchorDropped(0, 0));
    }

    private static Task<HistoryVerdict> VerifyAsync(TestPlatform platform) =>
        platform.SendAsync(new VerifyHistory(), Callers.Staff(platform.Agency, Role.Auditor));
}
