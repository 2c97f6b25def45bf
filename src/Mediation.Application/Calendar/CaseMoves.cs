using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>Saves the cases in which a last day moves, each with its history and its line in the list of moves, in one transaction.</summary>
internal sealed class CaseMoves(IAppDb db, PlatformTime time, Moment moment, IJobFailures failures, PublicationId publication)
{
    /// <summary>A save looks for the case of every changed row among all cases it holds: more at once is not faster.</summary>
    private const int CasesAtOnce = 50;

    private int _confirmed;

    public int Moved { get; private set; }

    /// <summary>How many days became definite with the cases saved since it was last asked.</summary>
    public int TakeConfirmed() => Interlocked.Exchange(ref _confirmed, 0);

    /// <returns>How many cases somebody else changed at this moment: they are as they were.</returns>
    public async Task<int> SaveAsync(IReadOnlyCollection<CaseId> cases, CancellationToken ct)
    {
        var stale = 0;
        foreach (var chunk in cases.Chunk(CasesAtOnce))
        {
            if (await SaveTogetherAsync(chunk, ct))
            {
                continue;
            }

            foreach (var one in chunk)
            {
                stale += await SaveOneAsync(one, ct) ? 0 : 1;
            }
        }

        return stale;
    }

    private async Task<bool> SaveTogetherAsync(CaseId[] ids, CancellationToken ct)
    {
        try
        {
            return await TrySaveAsync(ids, ct);
        }
        catch (RuleBrokenException)
        {
            db.Forget();
            return false;
        }
    }

    /// <summary>A case that refuses is listed by name and does not keep the others.</summary>
    private async Task<bool> SaveOneAsync(CaseId id, CancellationToken ct)
    {
        try
        {
            return await TrySaveAsync([id], ct);
        }
        catch (RuleBrokenException refused)
        {
            db.Forget();
            await failures.NoteAsync(RecomputeDeadlines.Job, JobSubjects.Case, id.Value, refused.Code.Code, ct);
            return false;
        }
    }

    private async Task<bool> TrySaveAsync(CaseId[] ids, CancellationToken ct)
    {
        var (moved, confirmed) = (0, 0);
        var disputes = await db.Cases.IgnoreAutoIncludes().Include(dispute => dispute.Deadlines)
            .Where(dispute => ids.Contains(dispute.Id)).ToListAsync(ct);
        foreach (var dispute in disputes)
        {
            var provisional = dispute.Deadlines.Where(deadline => deadline is { IsOpen: true, IsProvisional: true }).ToList();
            var moves = dispute.RecomputeDeadlines(moment);
            if (moves.Count == 0)
            {
                // Somebody changed it since: nothing moves any more, and a case without an event is not saved under its version.
                db.Forget();
                return false;
            }

            db.PublicationMoves.AddRange(moves.Select(move => Line(dispute, move)));
            moved += moves.Count;

            confirmed += provisional.Count(deadline => !deadline.IsProvisional);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        finally
        {
            db.Forget();
        }

        Moved += moved;
        _confirmed += confirmed;
        return true;
    }

    private PublicationMove Line(DisputeCase dispute, DeadlineMoved move)
    {
        var deadline = dispute.Deadlines.Single(deadline => deadline.Id.Value == move.DeadlineId);
        return new PublicationMove(
            Guid.CreateVersion7(time.Now), publication, dispute.AgencyId, dispute.Id,
            new MovedDeadline(deadline.Id, move.Clock, move.From, move.To, deadline.IsProvisional), time.Now);
    }
}
