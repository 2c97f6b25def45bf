using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Tasks;
using Mediation.Domain.Tests.Cases;

namespace Mediation.Domain.Tests.Tasks;

public sealed class WorkTaskTests
{
    private static readonly DateTimeOffset Now = CaseBuilder.At(CaseBuilder.FirstDay);
    private static readonly AgencyId Office = CaseBuilder.Daxing.Id;
    private static readonly Guid Somebody = Guid.CreateVersion7();

    [Fact]
    public void Open_ForARole_IsOpenAtTheLowestLevel()
    {
        var task = Letter();

        (task.State, task.Level, task.AssignedRole, task.AssignedAccountId).ShouldBe((TaskState.Open, 0, TaskRole.Clerk, null));
        task.PendingEvents.ShouldHaveSingleItem().ShouldBeOfType<TaskOpened>();
    }

    [Fact]
    public void TakeOver_OfARolesTask_MakesItThePersons()
    {
        var task = Letter();

        task.TakeOver(Somebody);

        (task.AssignedAccountId, task.AssignedRole).ShouldBe((Somebody, null));
    }

    [Fact]
    public void TakeOver_OfOnesOwnTask_IsRefused()
    {
        var task = Letter();
        task.TakeOver(Somebody);

        Broken(() => task.TakeOver(Somebody)).ShouldBe(RuleCode.TaskAlreadyTaken);
    }

    [Fact]
    public void Complete_NamesTheSubject_SoThatItsNoticeCanBeConfirmed()
    {
        var notice = Guid.CreateVersion7();
        var task = Letter(notice);

        task.Complete(Somebody, "已寄出", Now);

        task.State.ShouldBe(TaskState.Done);
        task.PendingEvents[^1].ShouldBe(new TaskCompleted(TaskKind.LetterToSend, notice));
    }

    [Fact]
    public void EndedTask_TakesNoFurtherStep()
    {
        var task = Letter();
        task.Drop("cured", Now);

        Broken(() => task.Complete(Somebody, null, Now)).ShouldBe(RuleCode.TaskEnded);
        Broken(() => task.Drop("cured", Now)).ShouldBe(RuleCode.TaskEnded);
        Broken(() => task.TakeOver(Somebody)).ShouldBe(RuleCode.TaskEnded);
    }

    [Fact]
    public void Escalate_ToTheSameLevelTwice_IsRefused()
    {
        var task = Letter();
        task.Escalate(TaskAssignee.AnyoneIn(Office, TaskRole.CentreHead), 1);

        Broken(() => task.Escalate(TaskAssignee.AnyoneIn(Office, TaskRole.CentreHead), 1))
            .ShouldBe(RuleCode.TaskLevelNotHigher);
        task.DueOn.ShouldBe(CaseBuilder.FirstDay);
    }

    private static WorkTask Letter(Guid? notice = null) => WorkTask.Open(
        WorkTaskId.New(Now), Office, null, TaskKind.LetterToSend, "reminder", $"letter/{notice}", TaskAssignee.AnyoneIn(Office, TaskRole.Clerk),
        CaseBuilder.FirstDay, Now, notice);

    private static RuleCode Broken(Action step) => Should.Throw<RuleBrokenException>(step).Code;
}
