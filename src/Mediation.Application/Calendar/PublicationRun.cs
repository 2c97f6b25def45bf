using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>One look of one run: goes through the touched deadlines in order of id, a batch at a time, and keeps where it stands.</summary>
internal sealed class PublicationRun(IAppDb db, PlatformTime time, Moment moment, IJobFailures failures, PublicationId id, int batchSize)
{
    private const int Tries = 3;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private readonly Guid _node = Guid.CreateVersion7(time.Now);
    private readonly CaseMoves _moves = new(db, time, moment, failures, id);

    public async Task<RecomputeOutcome> LookAsync(CancellationToken ct)
    {
        if (!await TakeAsync(ct))
        {
            return new RecomputeOutcome(0, 0, 0, 0);
        }

        var run = await db.Publications.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        if (run.Touched is null)
        {
            var touched = await db.CountOpenDeadlinesAsync(run.FirstDay, run.LastDay, ct);
            await Mine.ExecuteUpdateAsync(set => set.SetProperty(one => one.Touched, touched), ct);
        }

        var owed = await OpenFailures.OfAsync(db, RecomputeDeadlines.Job, JobSubjects.Deadline, ct);
        var (cursor, counted) = (run.Cursor, 0);
        while (await BatchAsync(run, cursor, ct) is { } batch)
        {
            foreach (var (deadline, code) in batch.Broken)
            {
                owed.Keep(deadline.Value);
                await failures.NoteAsync(RecomputeDeadlines.Job, JobSubjects.Deadline, deadline.Value, code, ct);
            }

            if (!batch.IsKept)
            {
                // Another node took the run over and goes on from where this one stood.
                return new RecomputeOutcome(1, counted, _moves.Moved, 0);
            }

            cursor = batch.Last;
            counted += batch.Size;
        }

        await owed.ClearRestAsync(failures, ct);
        return await EndAsync(counted, ct);
    }

    private IQueryable<Publication> Mine => db.Publications.Where(run => run.Id == id && run.LeasedBy == _node);

    private async Task<bool> TakeAsync(CancellationToken ct)
    {
        var now = time.Now;
        return await db.Publications
            .Where(run => run.Id == id && run.State != PublicationState.Done && (run.LeasedUntil == null || run.LeasedUntil < now))
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.LeasedBy, _node).SetProperty(run => run.LeasedUntil, now + Lease), ct) == 1;
    }

    /// <summary>Null after the last batch. What somebody else changed meanwhile is read anew, and left to the next look if that goes on.</summary>
    private async Task<Batch?> BatchAsync(Publication run, DeadlineId? after, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var rows = await ReadAsync(run, after, ct);
            if (rows.Count == 0)
            {
                return null;
            }

            var sorted = Sort(rows);
            var stale = await _moves.SaveAsync([.. sorted.Moved], ct);
            await using var work = await db.BeginAsync(ct);
            var written = await db.WriteRecountedAsync(sorted.Recounted, ct);
            var left = stale + sorted.Recounted.Count - written;
            if (left > 0 && attempt < Tries)
            {
                continue;
            }

            var confirmed = _moves.TakeConfirmed() + Math.Min(written, sorted.Confirmed);
            var isKept = await KeepAsync(run, rows, left + sorted.Broken.Count, confirmed, ct);
            await work.CompleteAsync(ct);
            return new Batch(rows[^1].Deadline.Id, rows.Count, isKept, sorted.Broken);
        }
    }

    private Task<List<StoredDeadline>> ReadAsync(Publication run, DeadlineId? after, CancellationToken ct)
    {
        var touched = TouchedDeadlines.Over(run.FirstDay, run.LastDay);
        var rows = db.Cases.AsNoTracking().IgnoreAutoIncludes()
            .SelectMany(dispute => dispute.Deadlines.AsQueryable().Where(touched), (dispute, deadline) => new { dispute.Id, dispute.Version, deadline });
        if (after is { } last)
        {
            rows = rows.Where(row => row.deadline.Id > last);
        }

        return rows.OrderBy(row => row.deadline.Id).Take(batchSize)
            .Select(row => new StoredDeadline(row.Id, row.Version, row.deadline)).ToListAsync(ct);
    }

    private Sorted Sort(List<StoredDeadline> rows)
    {
        var (moved, recounted) = (new HashSet<CaseId>(), new List<(StoredDeadline Row, bool WasProvisional)>());
        var broken = new List<(DeadlineId, string)>();
        foreach (var row in rows)
        {
            var (wasProvisional, explanation) = (row.Deadline.IsProvisional, row.Deadline.Explanation);
            try
            {
                if (row.Deadline.Recompute(moment))
                {
                    moved.Add(row.CaseId);
                }
                else if (wasProvisional != row.Deadline.IsProvisional || explanation != row.Deadline.Explanation)
                {
                    recounted.Add((row, wasProvisional));
                }
            }
            catch (RuleBrokenException refused)
            {
                broken.Add((row.Deadline.Id, refused.Code.Code));
            }
        }

        // Clocks of a case in which another moves are written with the case.
        recounted.RemoveAll(pair => moved.Contains(pair.Row.CaseId));
        return new Sorted(
            moved, recounted.ConvertAll(pair => pair.Row), recounted.Count(pair => pair.WasProvisional && !pair.Row.Deadline.IsProvisional), broken);
    }

    private async Task<bool> KeepAsync(Publication run, List<StoredDeadline> rows, int failed, int confirmed, CancellationToken ct)
    {
        var (last, counted, until) = (rows[^1].Deadline.Id, run.Look == 1 ? rows.Count : 0, time.Now + Lease);
        return await Mine.ExecuteUpdateAsync(
            set => set
                .SetProperty(one => one.Cursor, last)
                .SetProperty(one => one.Done, one => one.Done + counted)
                .SetProperty(one => one.Confirmed, one => one.Confirmed + confirmed)
                .SetProperty(one => one.Failed, one => one.Failed + failed)
                .SetProperty(one => one.LeasedUntil, until),
            ct) == 1;
    }

    private async Task<RecomputeOutcome> EndAsync(int counted, CancellationToken ct)
    {
        db.Forget();
        var moved = await db.PublicationMoves.CountAsync(move => move.PublicationId == id, ct);
        var run = await Mine.SingleAsync(ct);
        var failed = run.Failed;
        run.EndLook(moved, time.Now);
        await db.SaveChangesAsync(ct);
        return new RecomputeOutcome(1, counted, _moves.Moved, failed);
    }

    /// <param name="IsKept">False when another node holds the lease by now.</param>
    private sealed record Batch(DeadlineId Last, int Size, bool IsKept, IReadOnlyList<(DeadlineId Deadline, string Code)> Broken);

    private sealed record Sorted(
        HashSet<CaseId> Moved, List<StoredDeadline> Recounted, int Confirmed, IReadOnlyList<(DeadlineId Deadline, string Code)> Broken);
}
