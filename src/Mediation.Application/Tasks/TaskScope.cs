using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tasks;

/// <summary>Whose tasks a person sees: the own ones and those of the own roles in the own office; the head sees all of the office.</summary>
internal static class TaskScope
{
    public static IQueryable<WorkTask> VisibleTo(this IQueryable<WorkTask> tasks, Caller caller) =>
        caller.Roles.Contains(Role.CentreHead) && caller.Agency is { } office
            ? tasks.Where(task => task.AssignedAgencyId == office || task.AgencyId == office)
            : tasks.OwnOf(caller);

    /// <summary>What the person is asked to do himself, alone or with the others of his role.</summary>
    public static IQueryable<WorkTask> OwnOf(this IQueryable<WorkTask> tasks, Caller caller)
    {
        var (agency, roles) = (caller.Agency, RolesOf(caller));
        return tasks.Where(task => task.AssignedAgencyId == agency
            && (task.AssignedAccountId == caller.Id || (task.AssignedRole != null && roles.Contains(task.AssignedRole.Value))));
    }

    /// <summary>The task as the caller saw it; one he may not see is not there.</summary>
    public static async Task<WorkTask> LoadTaskAsync(this IAppDb db, TaskCommand command, Caller caller, CancellationToken ct)
    {
        var id = new WorkTaskId(command.TaskId);
        var task = await db.Tasks.VisibleTo(caller).SingleOrDefaultAsync(task => task.Id == id, ct) ?? throw new NotFoundException("task");
        return task.Version == command.SeenVersion ? task : throw new StaleVersionException(command.SeenVersion, task.Version, []);
    }

    /// <summary>The same, where the caller's own office works on it: one that was raised to the agency above is for that one to decide about.</summary>
    public static async Task<WorkTask> LoadOwnOfficesTaskAsync(this IAppDb db, TaskCommand command, Caller caller, CancellationToken ct)
    {
        var task = await db.LoadTaskAsync(command, caller, ct);
        return task.AssignedAgencyId == caller.Agency ? task : throw new ForbiddenException(command.GetType().Name);
    }

    public static async Task<TaskReceipt> SaveTaskAsync(this IAppDb db, WorkTask task, CancellationToken ct)
    {
        var seen = task.Version;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Forget();
            var current = await db.Tasks.Where(one => one.Id == task.Id).Select(one => one.Version).SingleAsync(ct);
            throw new StaleVersionException(seen, current, []);
        }

        return new TaskReceipt(task.Id.Value, task.State, task.Version);
    }

    private static List<TaskRole> RolesOf(Caller caller) =>
        [.. caller.Roles.Select(role => Enum.TryParse<TaskRole>(role.ToString(), out var same) ? same : (TaskRole?)null).OfType<TaskRole>()];
}
