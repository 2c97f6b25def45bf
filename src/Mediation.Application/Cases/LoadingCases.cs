using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

internal static class LoadingCases
{
    /// <summary>The whole case for changing it. Unknown and not visible are the same; an older version than the present is refused.</summary>
    public static async Task<DisputeCase> LoadCaseAsync(this IAppDb db, CaseId id, int? seenVersion, CancellationToken ct)
    {
        var dispute = await WholeAsync(db, db.Cases, id, ct);
        return seenVersion is null || seenVersion == dispute.Version
            ? dispute
            : throw await StaleAsync(db, id, seenVersion, ct);
    }

    /// <summary>The whole case for reading.</summary>
    public static Task<DisputeCase> ReadCaseAsync(this IAppDb db, CaseId id, CancellationToken ct) => WholeAsync(db, db.Cases.AsNoTracking(), id, ct);

    /// <summary>
    /// A case is read by several queries. If somebody saved between the first and the last, the parts do not belong together: they are
    /// read again.
    /// </summary>
    private static async Task<DisputeCase> WholeAsync(IAppDb db, IQueryable<DisputeCase> cases, CaseId id, CancellationToken ct)
    {
        while (true)
        {
            var dispute = await cases.SingleOrDefaultAsync(dispute => dispute.Id == id, ct) ?? throw new NotFoundException("case");
            var version = await db.Cases.Where(one => one.Id == id).Select(one => one.Version).SingleAsync(ct);
            if (version == dispute.Version)
            {
                return dispute;
            }

            db.Forget();
        }
    }

    /// <summary>Two savers at once: the version lets one win, the other learns what changed.</summary>
    public static async Task SaveCaseAsync(this IAppDb db, DisputeCase dispute, CancellationToken ct)
    {
        var seen = dispute.Version;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.Forget();
            throw await StaleAsync(db, dispute.Id, seen, ct);
        }
    }

    private static async Task<StaleVersionException> StaleAsync(IAppDb db, CaseId id, int? seen, CancellationToken ct)
    {
        var changes = await db.History.AsNoTracking()
            .Where(entry => entry.StreamId == id.Value && entry.Version > seen)
            .OrderBy(entry => entry.Sequence)
            .Select(entry => new ChangeSince(entry.Version, entry.UseCase, entry.Event, entry.At))
            .Take(50)
            .ToListAsync(ct);
        var current = await db.Cases.Where(dispute => dispute.Id == id).Select(dispute => dispute.Version).SingleOrDefaultAsync(ct);
        return new StaleVersionException(seen, current, changes);
    }
}
