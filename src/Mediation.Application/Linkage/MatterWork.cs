using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Linkage;
using Mediation.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>
/// What a joint matter gives the people of a body to do, in their own list of tasks. It is opened and ended in the save of the step, and
/// it is an affair of the body that has it, so that it is raised within that body when it runs out.
/// </summary>
internal sealed class MatterWork(IAppDb db, PlatformTime time, DutyRoster roster)
{
    private const int DaysToAnswer = 2;

    /// <summary>Asks once who is on duty in all these bodies, before anything is given to them.</summary>
    public Task KnowOnDutyAsync(IEnumerable<AgencyId> bodies, CancellationToken ct) => roster.LoadAsync(bodies, ct);

    public void OpenInvitation(JointMatter matter, MatterBody body) => Open(
        matter, TaskKind.JointInvitation, InvitationKey(body), roster.AssigneeFor(body.AgencyId, chain: null, TaskRole.Liaison),
        time.Today.AddDays(DaysToAnswer));

    public void Open(JointMatter matter, MatterTask task) => Open(
        matter, TaskKind.JointTask, TaskKey(task.Id),
        task.AccountId is { } account
            ? TaskAssignee.Account(task.OwnerId, account)
            : roster.AssigneeFor(task.OwnerId, chain: null, task.OwnerId == matter.ConvenerId ? TaskRole.Clerk : TaskRole.Liaison),
        task.DueOn);

    public Task AnsweredAsync(MatterBody body, MatterActor by, CancellationToken ct) => EndAsync(InvitationKey(body), by, ct);

    public Task DoneAsync(MatterTask task, MatterActor by, CancellationToken ct) => EndAsync(TaskKey(task.Id), by, ct);

    /// <summary>Ends whatever waited for the first emergency report.</summary>
    public async Task ReportedAsync(JointMatter matter, MatterActor by, CancellationToken ct)
    {
        foreach (var task in await OpenOf(matter).Where(task => task.Kind == TaskKind.EmergencyReport).ToListAsync(ct))
        {
            task.Complete(by.Account, note: null, by.At);
        }
    }

    /// <summary>The matter is dismissed: nothing of it is left to do.</summary>
    public async Task DropAllAsync(JointMatter matter, CancellationToken ct)
    {
        foreach (var task in await OpenOf(matter).ToListAsync(ct))
        {
            task.Drop("matter-dismissed", time.Now);
        }
    }

    private static string InvitationKey(MatterBody body) => $"joint-invitation/{body.Id:N}";

    private static string TaskKey(MatterTaskId task) => $"joint-task/{task.Value:N}";

    private IQueryable<WorkTask> OpenOf(JointMatter matter)
    {
        var subject = matter.Id.Value;
        return db.Tasks.Where(task => task.SubjectId == subject && task.State == TaskState.Open);
    }

    private void Open(JointMatter matter, TaskKind kind, string key, TaskAssignee to, DateOnly dueOn) => db.Tasks.Add(WorkTask.Open(
        WorkTaskId.New(time.Now), to.Agency, caseId: null, kind, matter.Number, key, to, dueOn, time.Now, matter.Id.Value));

    // Somebody may have noted it as done in the list already.
    private async Task EndAsync(string key, MatterActor by, CancellationToken ct)
    {
        if (await db.Tasks.SingleOrDefaultAsync(task => task.OnceKey == key && task.State == TaskState.Open, ct) is { } task)
        {
            task.Complete(by.Account, note: null, by.At);
        }
    }
}
