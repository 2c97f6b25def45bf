using Mediation.Application.Access;
using Mediation.Application.Notices;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Notices;

/// <summary>Cases filed on 2026-03-02: the right to arbitration (A1) begins after 2026-03-17.</summary>
public sealed class LadderTests
{
    [Theory]
    [EveryDatabase]
    public async Task Preview_FromThreeToFiveDays_ShowsTheCasesThatChange(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journeys = new[] { await CaseJourney.FiledAsync(platform), await CaseJourney.FiledAsync(platform), await CaseJourney.FiledAsync(platform) };
        var head = Callers.Head(platform.Agency);

        var first = await platform.SendAsync(Preview(-5) with { Take = 2 }, head);
        var second = await platform.SendAsync(Preview(-5) with { Take = 2, Cursor = first.Next }, head);

        first.Changed.ShouldBe(3);
        second.Next.ShouldBeNull();
        var moves = first.Moves.Concat(second.Moves).ToList();
        moves.Select(move => move.CaseNumber).Order().ShouldBe(journeys.Select(journey => journey.Receipt.Number).Order());
        moves.ShouldAllBe(move => move.Rungs.Count == 1
            && move.Rungs[0] == new RungMove("early", new DateOnly(2026, 3, 14), new DateOnly(2026, 3, 12)));
        second.Fingerprint.ShouldBe(first.Fingerprint);
    }

    [Theory]
    [EveryDatabase]
    public async Task Edit_AsPreviewed_HoldsFromTheNextSweepAndIsOnRecord(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.FiledAsync(platform);
        var head = Callers.Head(platform.Agency);
        var preview = await platform.SendAsync(Preview(-5), head);

        var receipt = await platform.SendAsync(Edit(-5, preview.Fingerprint), head);
        platform.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 12, 1, 0, 0, TimeSpan.Zero));
        await platform.SendAsync(new QueueDueReminders(), Caller.Platform);

        receipt.Changed.ShouldBe(1);
        var told = await platform.LookAsync(db => db.Notices.AsNoTracking().Where(notice => notice.Audience == Audience.Worker).ToListAsync());
        told.ShouldHaveSingleItem().Values[Placeholders.Clock].ShouldBe(nameof(ClockId.A1));
        var history = await platform.LookAsync(db => db.History.AsNoTracking().Where(entry => entry.StreamId == receipt.Id).ToListAsync());
        history.ShouldHaveSingleItem().Event.ShouldBe(nameof(LadderChanged));
        (await platform.SendAsync(new ListLadders { Clock = ClockId.A1 }, head)).Ladders
            .Single(ladder => ladder.Audience == Audience.Worker).IsShipped.ShouldBeFalse();
    }

    [Theory]
    [EveryDatabase]
    public async Task Edit_WhenACaseCameMeanwhile_IsRefused(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.FiledAsync(platform);
        var head = Callers.Head(platform.Agency);
        var preview = await platform.SendAsync(Preview(-5), head);
        await CaseJourney.FiledAsync(platform);

        var refused = await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(Edit(-5, preview.Fingerprint), head));

        refused.Code.ShouldBe(RuleCode.LadderPreviewOutdated);
        await Should.ThrowAsync<RuleBrokenException>(() => platform.SendAsync(Edit(-6, preview.Fingerprint), head));
    }

    [Theory]
    [EveryDatabase]
    public async Task Preview_OfAnotherOffice_SeesNoneOfTheCases(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.FiledAsync(platform);

        (await platform.SendAsync(Preview(-5), Callers.Head(new AgencyId(Guid.CreateVersion7())))).Changed.ShouldBe(0);
    }

    [Theory]
    [EveryDatabase]
    public async Task QuietHours_ATextMessageFirst_WaitsForTheMorning(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.FiledAsync(platform);
        var head = Callers.Head(platform.Agency);
        var steps = new[] { new ReminderStep("early", -3, ReminderUnit.CalendarDay, [NoticeChannel.Sms], TemplateKeys.PartyBefore, new TimeOnly(7, 0)) };
        var preview = await platform.SendAsync(Preview(-3) with { Steps = steps }, head);
        await platform.SendAsync(Edit(-3, preview.Fingerprint) with { Steps = steps }, head);
        await platform.SendAsync(new SetQuietHours { From = new TimeOnly(20, 0), Until = new TimeOnly(10, 0) }, head);
        platform.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 13, 22, 0, 0, TimeSpan.Zero));

        await platform.SendAsync(new QueueDueReminders(), Caller.Platform);

        var told = await platform.LookAsync(db => db.Notices.AsNoTracking().Where(notice => notice.Audience == Audience.Worker).ToListAsync());
        told.ShouldHaveSingleItem().NotBefore.ShouldBe(new DateTimeOffset(2026, 3, 14, 2, 0, 0, TimeSpan.Zero));
    }

    private static ReminderStep[] Steps(int early) =>
        [.. ShippedLadders.For(ClockId.A1, Audience.Worker).Select(step => step.Key == "early" ? step with { Offset = early } : step)];

    private static PreviewLadderChange Preview(int early) => new() { Clock = ClockId.A1, Audience = Audience.Worker, Steps = Steps(early) };

    private static EditLadder Edit(int early, string fingerprint) =>
        new() { Clock = ClockId.A1, Audience = Audience.Worker, Steps = Steps(early), Fingerprint = fingerprint };
}
