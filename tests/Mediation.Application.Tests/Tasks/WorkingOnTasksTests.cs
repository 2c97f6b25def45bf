using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Tasks;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Common;
using Mediation.Domain.Tasks;
using Mediation.Infrastructure.Persistence;
using Mediation.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tests.Tasks;

public sealed class WorkingOnTasksTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory]
    [EveryDatabase]
    public async Task List_ShowsOnesOwnAndOnesRoles_OverdueFirst_PageByPage(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var clerk = Callers.Clerk(platform.Agency);
        await OpenAsync(platform, "of the role, later", TaskAssignee.AnyoneIn(platform.Agency, TaskRole.Clerk), Monday.AddDays(2));
        await OpenAsync(platform, "own, overdue", TaskAssignee.Account(platform.Agency, clerk.Id), Monday.AddDays(-1));
        await OpenAsync(platform, "of the role, same day", TaskAssignee.AnyoneIn(platform.Agency, TaskRole.Clerk), Monday.AddDays(2));
        await OpenAsync(platform, "of another role", TaskAssignee.AnyoneIn(platform.Agency, TaskRole.CentreHead), Monday);
        await OpenAsync(platform, "of a colleague", TaskAssignee.Account(platform.Agency, Guid.CreateVersion7()), Monday);

        var first = await platform.SendAsync(new ListTasks { Take = 2 }, clerk);
        var second = await platform.SendAsync(new ListTasks { Take = 2, Cursor = first.Next }, clerk);

        first.Tasks[0].Subject.ShouldBe("own, overdue");
        first.Tasks[0].IsOverdue.ShouldBeTrue();
        first.Tasks.Concat(second.Tasks).Select(task => task.Subject).Order()
            .ShouldBe(["of the role, later", "of the role, same day", "own, overdue"]);
        second.Next.ShouldBeNull();
    }

    [Theory]
    [EveryDatabase]
    public async Task List_OfTheHead_ShowsTheWholeOfficeAndNoOther(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var other = AgencyId.New(platform.Clock.GetUtcNow());
        await OpenAsync(platform, "here", TaskAssignee.AnyoneIn(platform.Agency, TaskRole.Clerk), Monday);
        await OpenAsync(platform, "elsewhere", TaskAssignee.AnyoneIn(other, TaskRole.CentreHead), Monday, other);

        var office = await platform.SendAsync(new ListTasks { List = WorkList.Office }, Callers.Head(platform.Agency));
        var clerks = await platform.SendAsync(new ListTasks { List = WorkList.Office }, Callers.Mediator(platform.Agency));

        office.Tasks.Select(task => task.Subject).ShouldBe(["here"]);
        clerks.Tasks.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task TakeAndComplete_EndsTheTask_WithHistory(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var clerk = Callers.Clerk(platform.Agency);
        var task = await OpenAsync(platform, "letter", TaskAssignee.AnyoneIn(platform.Agency, TaskRole.Clerk), Monday);

        var taken = await platform.SendAsync(new TakeTask { TaskId = task, SeenVersion = 1 }, clerk);
        await platform.SendAsync(new CompleteTask { TaskId = task, SeenVersion = taken.Version, Note = "已寄出" }, clerk);

        var row = await platform.LookAsync(db => db.Tasks.AsNoTracking().SingleAsync());
        (row.State, row.Note, row.EndedBy).ShouldBe((TaskState.Done, "已寄出", clerk.Id));
        var history = await platform.LookAsync(db => db.History.Where(entry => entry.StreamId == task).OrderBy(entry => entry.Sequence)
            .Select(entry => entry.Event).ToListAsync());
        history.ShouldBe(["TaskOpened", "TaskTaken", "TaskCompleted"]);
        (await platform.SendAsync(new ListTasks(), clerk)).Tasks.ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Lists_SplitWhatOneHasFromWhatNobodyTook(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var clerk = Callers.Clerk(platform.Agency);
        await OpenAsync(platform, "of the role", TaskAssignee.AnyoneIn(platform.Agency, TaskRole.Clerk), Monday);
        await OpenAsync(platform, "own", TaskAssignee.Account(platform.Agency, clerk.Id), Monday.AddDays(-1));

        (await SubjectsAsync(platform, new ListTasks { List = WorkList.Mine }, clerk)).ShouldBe(["own"]);
        (await SubjectsAsync(platform, new ListTasks { List = WorkList.Unclaimed }, clerk)).ShouldBe(["of the role"]);
        (await SubjectsAsync(platform, new ListTasks { Overdue = true }, clerk)).ShouldBe(["own"]);
        (await SubjectsAsync(platform, new ListTasks { List = WorkList.Office, Holder = clerk.Id }, Callers.Head(platform.Agency))).ShouldBe(["own"]);
    }

    [Theory]
    [EveryDatabase]
    public async Task Row_ShowsTheLawsDayAndWhomTheCaseWaitsFor_BesideTheTasksOwnDay(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var journey = await CaseJourney.FiledAsync(platform);
        await OpenAsync(platform, "letter", TaskAssignee.AnyoneIn(platform.Agency, TaskRole.Clerk), Monday, dispute: journey.Receipt.Id);

        var row = (await platform.SendAsync(new ListTasks(), Callers.Clerk(platform.Agency))).Tasks.ShouldHaveSingleItem();

        row.CaseNumber.ShouldBe(journey.Receipt.Number);
        (row.Case!.Applicants, row.Case.Next!.Step, row.Case.Next.Who).ShouldBe((1, NextStep.ContactRespondent, NextActor.Clerk));
        (row.Case.Clock, row.Case.ClockDueOn).ShouldBe(("A1", (await journey.ReadAsync()).Deadlines.Where(deadline => deadline.EndedOn is null).Min(deadline => deadline.DueOn)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Release_GivesItBackToItsRole_AndOnlyTheHolderOrTheHeadMay(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var (clerk, head) = (Callers.Clerk(platform.Agency), Callers.Head(platform.Agency));
        var task = await OpenAsync(platform, "letter", TaskAssignee.AnyoneIn(platform.Agency, TaskRole.Clerk), Monday);
        var early = () => platform.SendAsync(new ReleaseTask { TaskId = task, SeenVersion = 1 }, clerk);
        (await early.ShouldThrowAsync<RuleBrokenException>()).Code.ShouldBe(RuleCode.TaskNotTaken);
        var taken = await platform.SendAsync(new TakeTask { TaskId = task, SeenVersion = 1 }, clerk);

        var released = await platform.SendAsync(new ReleaseTask { TaskId = task, SeenVersion = taken.Version }, clerk);
        var again = await platform.SendAsync(new TakeTask { TaskId = task, SeenVersion = released.Version }, clerk);
        await platform.SendAsync(new ReleaseTask { TaskId = task, SeenVersion = again.Version }, head);

        var row = await platform.LookAsync(db => db.Tasks.AsNoTracking().SingleAsync());
        (row.AssignedAccountId, row.AssignedRole).ShouldBe((null, TaskRole.Clerk));
    }

    [Theory]
    [EveryDatabase]
    public async Task Assign_ToSomebodyOfTheOffice_ShowsWhatEachHasInHand(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var head = Callers.Head(platform.Agency);
        var account = await Staff.OpenAccountAsync(platform, "clerk-b", Role.Clerk);
        var task = await OpenAsync(platform, "letter", TaskAssignee.AnyoneIn(platform.Agency, TaskRole.Clerk), Monday);
        var stranger = () => platform.SendAsync(new AssignTask { TaskId = task, SeenVersion = 1, AccountId = Guid.CreateVersion7() }, head);
        (await stranger.ShouldThrowAsync<RuleBrokenException>()).Code.ShouldBe(RuleCode.TaskNotForThem);

        await platform.SendAsync(new AssignTask { TaskId = task, SeenVersion = 1, AccountId = account }, head);

        (await platform.SendAsync(new ListColleagues(), head)).Single(one => one.Account == account).OpenTasks.ShouldBe(1);
        var view = await platform.SendAsync(new GetTask(task), head);
        (view.Row.AssignedName, view.Happened[0].Event).ShouldBe(("调解员甲", "TaskAssigned"));
    }

    [Theory]
    [EveryDatabase]
    public async Task Cancel_KeepsTheReason_AndEndsTheTask(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var task = await OpenAsync(platform, "letter", TaskAssignee.AnyoneIn(platform.Agency, TaskRole.Clerk), Monday);

        await platform.SendAsync(new CancelTask { TaskId = task, SeenVersion = 1, Reason = "已当面送达" }, Callers.Head(platform.Agency));

        var view = await platform.SendAsync(new GetTask(task), Callers.Head(platform.Agency));
        (view.State, view.Note).ShouldBe((TaskState.Cancelled, "已当面送达"));
        (await SubjectsAsync(platform, new ListTasks(), Callers.Clerk(platform.Agency))).ShouldBeEmpty();
    }

    [Theory]
    [EveryDatabase]
    public async Task Take_InAnOlderVersion_IsStale(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var task = await OpenAsync(platform, "letter", TaskAssignee.AnyoneIn(platform.Agency, TaskRole.Clerk), Monday);
        await platform.SendAsync(new TakeTask { TaskId = task, SeenVersion = 1 }, Callers.Head(platform.Agency));

        var late = () => platform.SendAsync(new TakeTask { TaskId = task, SeenVersion = 1 }, Callers.Head(platform.Agency));

        (await late.ShouldThrowAsync<StaleVersionException>()).Current.ShouldBe(2);
    }

    [Theory]
    [EveryDatabase]
    public async Task Complete_OfATaskOneMayNotSee_IsNotFound(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        var task = await OpenAsync(platform, "for the head", TaskAssignee.AnyoneIn(platform.Agency, TaskRole.CentreHead), Monday);
        var stranger = Callers.Head(AgencyId.New(platform.Clock.GetUtcNow()));

        foreach (var caller in (Caller[])[Callers.Clerk(platform.Agency), stranger])
        {
            var complete = () => platform.SendAsync(new CompleteTask { TaskId = task, SeenVersion = 1 }, caller);
            await complete.ShouldThrowAsync<NotFoundException>();
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task Open_UnderAUsedKey_IsKeptOutByTheDatabase(DatabaseProvider provider)
    {
        await using var platform = await TestPlatform.StartAsync(provider);
        await OpenAsync(platform, "once", TaskAssignee.AnyoneIn(platform.Agency, TaskRole.Clerk), Monday);

        var again = () => OpenAsync(platform, "once", TaskAssignee.AnyoneIn(platform.Agency, TaskRole.Clerk), Monday);

        await again.ShouldThrowAsync<DbUpdateException>();
    }

    private static async Task<IReadOnlyList<string>> SubjectsAsync(TestPlatform platform, ListTasks query, Caller caller) =>
        [.. (await platform.SendAsync(query, caller)).Tasks.Select(task => task.Subject)];

    private static Task<Guid> OpenAsync(TestPlatform platform, string subject, TaskAssignee to, DateOnly dueOn, AgencyId? agency = null, Guid? dispute = null) =>
        platform.LookAsync(async db =>
        {
            var now = platform.Clock.GetUtcNow();
            var task = WorkTask.Open(
                WorkTaskId.New(now), agency ?? platform.Agency, dispute is { } id ? new CaseId(id) : null, TaskKind.LetterToSend, subject, $"test/{subject}", to, dueOn, now);
            db.Add(task);
            await db.SaveChangesAsync();
            return task.Id.Value;
        });
}
