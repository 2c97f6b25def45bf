using Mediation.Application.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>A climbed rung and the notices that go with it: both are saved or neither.</summary>
internal sealed record ClimbedRung(ReminderMark Mark, IReadOnlyList<Notice> Notices);

/// <summary>Saves what a sweep found, beside other nodes that found the same.</summary>
internal static class ReminderQueue
{
    private const int Attempts = 6;

    /// <returns>How many notices were queued here; what another node queued meanwhile is left out.</returns>
    public static async Task<int> QueueAsync(this IAppDb db, IReadOnlyList<ClimbedRung> climbed, CancellationToken ct)
    {
        for (var attempt = 1; climbed.Count > 0; attempt++)
        {
            try
            {
                return await SaveAsync(db, climbed, ct);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another node climbed some of these rungs first. What is still missing is ours to save.
                db.Forget();
                climbed = await MissingAsync(db, climbed, ct);
            }
        }

        return 0;
    }

    // Marks go first and in order: whoever holds a mark is alone with its notices, so no two nodes wait for each other.
    private static async Task<int> SaveAsync(IAppDb db, IReadOnlyList<ClimbedRung> climbed, CancellationToken ct)
    {
        await using var work = await db.BeginAsync(ct);
        db.ReminderMarks.AddRange(climbed.Select(rung => rung.Mark));
        await db.SaveChangesAsync(ct);
        db.Notices.AddRange(climbed.SelectMany(rung => rung.Notices));
        await db.SaveChangesAsync(ct);
        await work.CompleteAsync(ct);
        db.Forget();
        return climbed.Sum(rung => rung.Notices.Count);
    }

    private static async Task<IReadOnlyList<ClimbedRung>> MissingAsync(IAppDb db, IReadOnlyList<ClimbedRung> climbed, CancellationToken ct)
    {
        var (audience, step) = (climbed[0].Mark.Audience, climbed[0].Mark.Step);
        List<DeadlineId> ids = [.. climbed.Select(rung => rung.Mark.DeadlineId)];
        List<string> keys = [.. climbed.SelectMany(rung => rung.Notices).Select(notice => notice.OnceKey)];
        var marks = (await db.ReminderMarks.AsNoTracking()
                .Where(mark => ids.Contains(mark.DeadlineId) && mark.Audience == audience && mark.Step == step)
                .Select(mark => new { mark.DeadlineId, mark.DueOn }).ToListAsync(ct))
            .Select(mark => (mark.DeadlineId, mark.DueOn)).ToHashSet();
        var said = (await db.Notices.AsNoTracking().Where(notice => keys.Contains(notice.OnceKey))
            .Select(notice => notice.OnceKey).ToListAsync(ct)).ToHashSet();
        return
        [
            .. climbed.Where(rung => !marks.Contains((rung.Mark.DeadlineId, rung.Mark.DueOn)))
                .Select(rung => rung with { Notices = [.. rung.Notices.Where(notice => !said.Contains(notice.OnceKey))] }),
        ];
    }
}
