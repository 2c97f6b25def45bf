using Mediation.Application.Access;
using Mediation.Application.Tasks;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Tasks;

public sealed class WatchStalledCasesTests
{
    [Theory]
    [EveryDatabase]
    public async Task Watch_ACaseWhoseMediatorLeft_GivesTheHeadOneTask_UntilItIsCured(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var account = await Staff.OpenAccountAsync(platform, "m1");
        var journey = await Staff.AssignedCaseAsync(platform, account);
        (await WatchAsync(platform)).ShouldBe(new StalledCasesFound(0, 0));
        await Staff.SetOpenAsync(platform, account, isOpen: false);

        var nodes = await Task.WhenAll(WatchAsync(platform), WatchAsync(platform));
        platform.Clock.Advance(TimeSpan.FromDays(1));
        var nextDay = await WatchAsync(platform);

        (nodes.Sum(run => run.Opened), nextDay.Opened).ShouldBe((1, 0));
        var task = (await platform.SendAsync(new ListTasks(), Callers.Head(platform.Agency))).Tasks.ShouldHaveSingleItem();
        (task.Kind, task.Subject, task.CaseNumber).ShouldBe((TaskKind.StalledCase, "NoOwner", journey.Receipt.Number));
        await Staff.SetOpenAsync(platform, account, isOpen: true);
        (await WatchAsync(platform)).ShouldBe(new StalledCasesFound(0, 1));
        (await StatesAsync(platform)).ShouldBe([TaskState.Dropped]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Watch_ACaseWhoseMediatorsRosterTermEnded_FindsNoOwner(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var account = await Staff.OpenAccountAsync(platform, "m1");
        await Staff.AssignedCaseAsync(platform, account, rosterEnds: new DateOnly(2026, 3, 3));

        platform.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 3, 15, 59, 0, TimeSpan.Zero));
        var lastMinute = await WatchAsync(platform);
        platform.Clock.Advance(TimeSpan.FromMinutes(1));
        var dayAfter = await WatchAsync(platform);

        (lastMinute.Opened, dayAfter.Opened).ShouldBe((0, 1));
    }

    [Theory]
    [EveryDatabase]
    public async Task Watch_ACaseInWhichNoClockRuns_FindsNoDate(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.MediatingAsync(platform);
        var dispute = new CaseId(journey.Receipt.Id);
        await platform.LookAsync(async db => await db.Set<Deadline>().ExecuteUpdateAsync(set => set.SetProperty(clock => clock.Status, DeadlineStatus.Stopped))
            + await db.Cases.Where(one => one.Id == dispute).ExecuteUpdateAsync(set => set.SetProperty(one => one.NextDueOn, DateOnly.MaxValue)));

        await WatchAsync(platform);

        (await platform.LookAsync(db => db.Tasks.AsNoTracking().SingleAsync())).Subject.ShouldBe("NoDate");
    }

    [Theory]
    [EveryDatabase]
    public async Task Watch_ATaskTheHeadCalledDone_IsNotOpenedAgainAtOnce(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var account = await Staff.OpenAccountAsync(platform, "m1");
        var journey = await Staff.AssignedCaseAsync(platform, account);
        await Staff.SetOpenAsync(platform, account, isOpen: false);
        await WatchAsync(platform);
        var task = (await platform.SendAsync(new ListTasks(), Callers.Head(platform.Agency))).Tasks.Single();
        await platform.SendAsync(new CompleteTask { TaskId = task.Id, SeenVersion = task.Version }, Callers.Head(platform.Agency));

        platform.Clock.Advance(TimeSpan.FromDays(2));
        var soon = await WatchAsync(platform);
        platform.Clock.Advance(TimeSpan.FromDays(13));
        var later = await WatchAsync(platform);

        journey.Receipt.Status.ShouldBe(CaseStatus.Assigned);
        (soon.Opened, later.Opened > 0).ShouldBe((0, true));
    }

    private static Task<StalledCasesFound> WatchAsync(TestPlatform platform) => platform.SendAsync(new WatchStalledCases(), Caller.Platform);

    private static Task<List<TaskState>> StatesAsync(TestPlatform platform) => platform.LookAsync(db => db.Tasks.Select(task => task.State).ToListAsync());
}
