using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Notices;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Notices;

/// <summary>Filed and accepted on Monday 2026-03-02: the term of mediation (A2) ends on Tuesday 2026-03-17.</summary>
public sealed class QueueDueRemindersTests
{
    private static readonly DateOnly LastDay = new(2026, 3, 17);

    [Theory]
    [EveryDatabase]
    public async Task Sweep_ThreeDaysBefore_TellsBothSides(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.AcceptedAsync(platform);

        At(platform, 13, 23);
        (await SweepAsync(platform)).ShouldNotContain(notice => Tells(notice, ClockId.A2, Audience.Worker));
        At(platform, 14, 0);
        var queued = (await SweepAsync(platform)).Where(notice => Tells(notice, ClockId.A2, Audience.Worker, Audience.Employer)).ToList();

        queued.Select(notice => notice.Audience).Order().ShouldBe([Audience.Worker, Audience.Employer]);
        queued.ShouldAllBe(notice => notice.DueOn == LastDay && notice.TemplateKey == TemplateKeys.PartyBefore);
        queued.ShouldAllBe(notice => notice.NotBefore == Shanghai(14, 9) && notice.NextTryAt == notice.NotBefore);
        queued.ShouldAllBe(notice => notice.Recipient.Kind == RecipientKind.Party && notice.CaseId != null);
    }

    [Theory]
    [EveryDatabase]
    public async Task Sweep_Again_QueuesNothing(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.AcceptedAsync(platform);
        At(platform, 14, 10);
        var first = await SweepAsync(platform);

        var second = await platform.SendAsync(new QueueDueReminders(), Caller.Platform);

        first.ShouldNotBeEmpty();
        second.ShouldBe(new RemindersQueued(0, 0, 0));
    }

    [Theory]
    [EveryDatabase]
    public async Task Sweep_AfterAStandstill_SpeaksOfTheDayAndNotOfDaysLeft(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.AcceptedAsync(platform);
        At(platform, 17, 14);

        var queued = (await SweepAsync(platform)).Where(notice => Tells(notice, ClockId.A2, Audience.Worker)).ToList();

        queued.ShouldHaveSingleItem().TemplateKey.ShouldBe(TemplateKeys.PartyToday);
        queued[0].NotBefore.ShouldBe(Shanghai(17, 14));
    }

    [Theory]
    [EveryDatabase]
    public async Task Sweep_AfterTheCaseWasClosed_StillTellsTheWorkerOfHisOwnClocks(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform);
        await journey.TakeAsync(new FailMediation { Ground = FailureGround.Deadlock, Reason = "双方差距大" });
        await journey.TakeAsync(new ReferOut { Body = "某仲裁委员会", Reason = "调解不成" });
        await journey.TakeAsync(new CloseCase { Reason = "终结" });
        var lastDay = await platform.LookAsync(db => db.Cases.SelectMany(dispute => dispute.Deadlines)
            .Where(deadline => deadline.Clock == ClockId.A8).Select(deadline => deadline.DueOn).SingleAsync());

        platform.Clock.SetUtcNow(new DateTimeOffset(lastDay.AddDays(-90).ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8)));
        var queued = (await SweepAsync(platform)).Where(notice => Tells(notice, ClockId.A8, Audience.Worker)).ToList();

        queued.ShouldHaveSingleItem().DueOn.ShouldBe(lastDay);
    }

    [Theory]
    [EveryDatabase]
    public async Task Sweep_WithoutAMediator_TellsTheHeads(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await CaseJourney.AcceptedAsync(platform);
        var head = await Staff.JoinAsync(platform, platform.Agency, Role.CentreHead);
        At(platform, 16, 9);

        var queued = (await SweepAsync(platform)).Where(notice => Tells(notice, ClockId.A2, Audience.Mediator)).ToList();

        queued.ShouldHaveSingleItem().Recipient.ShouldBe(new Recipient(RecipientKind.Account, head));
    }

    [Theory]
    [EveryDatabase]
    public async Task Sweep_AfterTheDateMoved_AnnouncesTheNewOneAnew(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform);
        At(platform, 14, 10);
        await SweepAsync(platform);
        await journey.TakeAsync(new ExtendMediation { BothSidesAgreed = true, NewEnd = new DateOnly(2026, 3, 27), Reason = "双方同意" });
        At(platform, 24, 10);

        var told = (await SweepAsync(platform)).Where(notice => Tells(notice, ClockId.A2, Audience.Worker)).ToList();

        told.Select(notice => notice.DueOn).ShouldBe([LastDay, new DateOnly(2026, 3, 27)], ignoreOrder: true);
    }

    [Theory]
    [EveryDatabase]
    public async Task Truth_OfADateThatMoved_CancelsAndOfOneThatStandsDoesNot(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform);
        At(platform, 14, 1);
        await SweepAsync(platform);
        (await TruthAsync(platform)).ShouldAllBe(notice => notice.State == NoticeState.Queued);

        await journey.TakeAsync(new ExtendMediation { BothSidesAgreed = true, NewEnd = new DateOnly(2026, 3, 27), Reason = "双方同意" });
        var notices = await TruthAsync(platform);

        notices.Where(notice => Tells(notice, ClockId.A2, Audience.Worker)).ShouldAllBe(
            notice => notice.State == NoticeState.Cancelled && notice.CancelReason == NoticeTruth.Moved);
        notices.Where(notice => Tells(notice, ClockId.A1, Audience.Worker)).ShouldAllBe(notice => notice.State == NoticeState.Queued);
    }

    [Theory]
    [EveryDatabase]
    public async Task Truth_OfAPausedClock_IsSaidAfterAllWhenItGoesOnWithTheSameDate(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform);
        At(platform, 14, 1);
        await SweepAsync(platform);
        await journey.TakeAsync(new SuspendMediation { Ground = SuspensionGround.Other, Reason = "双方申请" });
        (await TruthAsync(platform)).ShouldContain(notice => notice.CancelReason == NoticeTruth.Paused);
        await journey.TakeAsync(new ResumeMediation());

        var told = (await SweepAsync(platform)).Where(notice => Tells(notice, ClockId.A2, Audience.Worker)).ToList();

        told.Count(notice => notice.IsOpen && notice.DueOn == LastDay).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Sweep_AfterAPause_RepeatsNothingThatWasTried(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform);
        At(platform, 14, 1);
        await SweepAsync(platform);
        await platform.LookAsync(async db =>
        {
            (await db.Notices.ToListAsync()).Single(notice => Tells(notice, ClockId.A2, Audience.Worker)).Try(platform.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await journey.TakeAsync(new SuspendMediation { Ground = SuspensionGround.Other, Reason = "双方申请" });
        await TruthAsync(platform);
        await journey.TakeAsync(new ResumeMediation());

        var told = (await SweepAsync(platform)).Where(notice => notice.DueOn == LastDay).ToList();

        told.Count(notice => Tells(notice, ClockId.A2, Audience.Worker)).ShouldBe(1);
        told.Count(notice => Tells(notice, ClockId.A2, Audience.Employer)).ShouldBe(2);
    }

    [Theory]
    [EveryDatabase]
    public async Task Sweep_ThreeAtOnceOverThreeHundred_QueueEachExactlyOnce(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await Staff.JoinAsync(platform, platform.Agency, Role.CentreHead);
        for (var number = 0; number < 100; number++)
        {
            await CaseJourney.FiledAsync(platform);
        }

        At(platform, 17, 10);
        var sweeps = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(
            () => platform.SendAsync(new QueueDueReminders(), Caller.Platform))));

        var notices = await platform.LookAsync(db => db.Notices.AsNoTracking().ToListAsync());
        notices.Count.ShouldBe(300);
        notices.Select(notice => (notice.DeadlineId, notice.Recipient)).ShouldBeUnique();
        sweeps.Sum(sweep => sweep.Notices).ShouldBe(300);
        sweeps.Sum(sweep => sweep.Failed).ShouldBe(0);
    }

    private static bool Tells(Notice notice, ClockId clock, params Audience[] audiences) =>
        notice.Values[Placeholders.Clock] == clock.ToString() && audiences.Contains(notice.Audience);

    private static DateTimeOffset Shanghai(int day, int hour) => new DateTimeOffset(2026, 3, day, hour, 0, 0, TimeSpan.FromHours(8)).ToUniversalTime();

    private static void At(TestPlatform platform, int day, int hour) => platform.Clock.SetUtcNow(Shanghai(day, hour));

    private static async Task<List<Notice>> SweepAsync(TestPlatform platform)
    {
        await platform.SendAsync(new QueueDueReminders(), Caller.Platform);
        return await platform.LookAsync(db => db.Notices.AsNoTracking().OrderBy(notice => notice.QueuedAt).ToListAsync());
    }

    private static Task<List<Notice>> TruthAsync(TestPlatform platform) => platform.LookAsync(async db =>
    {
        var notices = await db.Notices.ToListAsync();
        await new NoticeTruth(db, new Common.PlatformTime(platform.Clock)).CancelUntrueAsync([.. notices.Where(notice => notice.IsOpen)], default);
        await db.SaveChangesAsync();
        return notices;
    });
}
