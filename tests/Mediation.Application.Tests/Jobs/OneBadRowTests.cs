using Mediation.Application.Access;
using Mediation.Application.Deadlines;
using Mediation.Application.Jobs;
using Mediation.Application.Notices;
using Mediation.Application.Tasks;
using Mediation.Application.Tests.Deadlines;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Jobs;

/// <summary>What a job cannot do with one row is listed by name, holds up no other row, and is off the list once it is done.</summary>
public sealed class OneBadRowTests
{
    [Theory]
    [EveryDatabase]
    public async Task Reminders_OfADeadlineThatCannotBeSaved_AreOwedUntilTheyAreQueued(DatabaseProvider provider)
    {
        var (platform, trouble) = await SaveTrouble.StartAsync(provider);
        await using var ends = platform;
        var (bad, good) = (await FiledAsync(platform), await FiledAsync(platform));
        GoTo(platform, 3, 17);
        trouble.Refuses = row => row is ReminderMark mark && mark.DeadlineId == bad.Deadline;

        var first = await RunAsync(platform, new QueueDueReminders());
        var owed = await OwedAsync(platform);
        trouble.Refuses = _ => false;
        var second = await RunAsync(platform, new QueueDueReminders());

        (first.Failed, second.Failed).ShouldBe((4, 0));
        owed.ShouldBe([(QueueDueReminders.Job, JobSubjects.Deadline, bad.Deadline.Value, nameof(NotSupportedException))]);
        (await OwedAsync(platform)).ShouldBeEmpty();
        (await NoticesOfAsync(platform, bad.Case)).ShouldBe(await NoticesOfAsync(platform, good.Case));
    }

    [Theory]
    [EveryDatabase]
    public async Task Outbox_WithAMessageThatCannotBeSaved_TellsTheOthersAndThatOneLater(DatabaseProvider provider)
    {
        var (platform, trouble) = await SaveTrouble.StartAsync(provider);
        await using var ends = platform;
        var (bad, good) = (await FiledAsync(platform), await FiledAsync(platform));
        trouble.Refuses = row => row is Notice notice && notice.CaseId == bad.Case;

        var first = await RunAsync(platform, new DispatchOutbox());
        var owed = await OwedAsync(platform);
        var told = await NoticesOfAsync(platform, good.Case);
        trouble.Refuses = _ => false;
        await RunAsync(platform, new DispatchOutbox());

        first.Failed.ShouldBe(1);
        owed.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            failure => failure.Job.ShouldBe(DispatchOutbox.Job), failure => failure.Kind.ShouldBe(JobSubjects.Outbox));
        told.ShouldBe(1);
        (await OwedAsync(platform)).ShouldBeEmpty();
        (await NoticesOfAsync(platform, bad.Case)).ShouldBe(1);
    }

    [Theory]
    [EveryDatabase]
    public async Task Escalation_OfAClockThatCannotBeOpened_OpensTheOthersAndThatOneLater(DatabaseProvider provider)
    {
        var (platform, trouble) = await SaveTrouble.StartAsync(provider);
        await using var ends = platform;
        var (bad, good) = (await AcceptedAsync(platform), await AcceptedAsync(platform));
        GoTo(platform, 3, 18);
        trouble.Refuses = row => row is WorkTask task && task.SubjectId == bad.Deadline.Value;

        await RunAsync(platform, new EscalateOverdue());
        var owed = await OwedAsync(platform);
        var opened = await TasksAsync(platform);
        trouble.Refuses = _ => false;
        await RunAsync(platform, new EscalateOverdue());

        owed.ShouldBe([(EscalateOverdue.Job, JobSubjects.Deadline, bad.Deadline.Value, nameof(NotSupportedException))]);
        opened.ShouldBe([good.Deadline.Value]);
        (await OwedAsync(platform)).ShouldBeEmpty();
        (await TasksAsync(platform)).ShouldBe([bad.Deadline.Value, good.Deadline.Value], ignoreOrder: true);
    }

    [Theory]
    [EveryDatabase]
    public async Task NewTexts_ThatACaseCannotTake_AreOwedUntilItHasThem(DatabaseProvider provider)
    {
        var (platform, trouble) = await SaveTrouble.StartAsync(provider);
        await using var ends = platform;
        var (bad, _) = (await AcceptedAsync(platform), await AcceptedAsync(platform));
        await platform.SendAsync(ClockVersionTests.Longer(), ClockVersionTests.Administrator);
        GoTo(platform, 3, 10);
        trouble.Refuses = row => row is DisputeCase dispute && dispute.Id == bad.Case;

        var first = await RunAsync(platform, new AdoptClockVersions());
        var owed = await OwedAsync(platform);
        trouble.Refuses = _ => false;
        var second = await RunAsync(platform, new AdoptClockVersions());

        (first, second).ShouldBe((new ClockVersionsAdopted(1, 1), new ClockVersionsAdopted(1, 0)));
        owed.ShouldBe([(AdoptClockVersions.Job, JobSubjects.Case, bad.Case.Value, nameof(NotSupportedException))]);
        (await OwedAsync(platform)).ShouldBeEmpty();
    }

    private static Task<T> RunAsync<T>(TestPlatform platform, IRequest<T> job) => platform.SendAsync(job, Caller.Platform);

    private static void GoTo(TestPlatform platform, int month, int day) =>
        platform.Clock.SetUtcNow(new DateTimeOffset(2026, month, day, 2, 0, 0, TimeSpan.Zero));

    private static async Task<(CaseId Case, DeadlineId Deadline)> FiledAsync(TestPlatform platform) =>
        await IdsAsync(platform, await CaseJourney.FiledAsync(platform), ClockId.A1);

    private static async Task<(CaseId Case, DeadlineId Deadline)> AcceptedAsync(TestPlatform platform) =>
        await IdsAsync(platform, await CaseJourney.AcceptedAsync(platform), ClockId.A2);

    private static async Task<(CaseId Case, DeadlineId Deadline)> IdsAsync(TestPlatform platform, CaseJourney journey, ClockId clock)
    {
        var id = new CaseId(journey.Receipt.Id);
        return (id, await platform.LookAsync(db => db.Cases.Where(dispute => dispute.Id == id).SelectMany(dispute => dispute.Deadlines)
            .Where(deadline => deadline.Clock == clock).Select(deadline => deadline.Id).SingleAsync()));
    }

    private static Task<int> NoticesOfAsync(TestPlatform platform, CaseId dispute) =>
        platform.LookAsync(db => db.Notices.CountAsync(notice => notice.CaseId == dispute));

    private static Task<List<Guid>> TasksAsync(TestPlatform platform) =>
        platform.LookAsync(db => db.Tasks.Where(task => task.SubjectId != null).Select(task => task.SubjectId!.Value).ToListAsync());

    private static async Task<List<(string Job, string Kind, Guid Subject, string Code)>> OwedAsync(TestPlatform platform) =>
        (await platform.LookAsync(db => db.JobFailures.AsNoTracking().Where(failure => failure.ResolvedAt == null).ToListAsync()))
            .ConvertAll(failure => (failure.Job, failure.SubjectKind, failure.SubjectId, failure.Code));
}
