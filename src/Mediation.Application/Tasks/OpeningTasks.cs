using Mediation.Application.Common;
using Mediation.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tasks;

internal static class OpeningTasks
{
    /// <summary>Saves the task in a save of its own, unless one of its key was ever opened.</summary>
    /// <returns>False when there was one.</returns>
    public static async Task<bool> OpenTaskAsync(this IAppDb db, WorkTask task, CancellationToken ct)
    {
        if (await db.Tasks.AnyAsync(known => known.OnceKey == task.OnceKey, ct))
        {
            return false;
        }

        db.Tasks.Add(task);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another node opened it at this moment: the unique index let only one in. Anything else shows when it is tried again.
            db.Forget();
            if (!await db.Tasks.AnyAsync(known => known.OnceKey == task.OnceKey, ct))
            {
                throw;
            }

            return false;
        }
    }

    /// <summary>Drops what is no longer needed; a task that somebody acts on at this moment is met again by the next run.</summary>
    public static Task<bool> DropTaskAsync(this IAppDb db, WorkTaskId id, string because, DateTimeOffset now, CancellationToken ct) =>
        db.ChangeTaskAsync(id, task => task.Drop(because, now), ct);

    /// <summary>One open task, read anew and saved by itself. False when it is open no more, or somebody else was faster.</summary>
    public static async Task<bool> ChangeTaskAsync(this IAppDb db, WorkTaskId id, Action<WorkTask> change, CancellationToken ct)
    {
        db.Forget();
        if (await db.Tasks.SingleOrDefaultAsync(task => task.Id == id && task.State == TaskState.Open, ct) is not { } task)
        {
            return false;
        }

        try
        {
            change(task);
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        finally
        {
            db.Forget();
        }
    }
}
