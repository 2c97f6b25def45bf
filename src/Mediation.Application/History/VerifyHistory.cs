using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.History;

/// <summary>Recomputes every chain and every anchor and names the first link that does not hold.</summary>
[Requires(Permission.VerifyHistory)]
public sealed record VerifyHistory : IRequest<HistoryVerdict>;

/// <param name="Broken">The first broken link, or null when all hold.</param>
public sealed record HistoryVerdict(int Chains, long Entries, int Anchors, BrokenLink? Broken);

/// <param name="StreamId">The chain, or null when an anchor itself is broken.</param>
/// <param name="Sequence">Number of the entry or anchor.</param>
/// <param name="Why">content-changed, link-broken, entry-missing, head-missing, anchor-changed or anchor-missing.</param>
public sealed record BrokenLink(Guid? StreamId, int Sequence, string Why);

internal sealed class VerifyHistoryHandler(IAppDb db, IHistorySeal seal) : IRequestHandler<VerifyHistory, HistoryVerdict>
{
    public async Task<HistoryVerdict> Handle(VerifyHistory query, CancellationToken ct)
    {
        var (chains, entries, last) = (0, 0L, (HistoryEntry?)null);
        await foreach (var entry in db.History.AsNoTracking()
            .OrderBy(entry => entry.StreamId).ThenBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            var starts = last is null || last.StreamId != entry.StreamId;
            chains += starts ? 1 : 0;
            entries++;
            if (FaultOf(entry, starts ? null : last) is { } why)
            {
                return new HistoryVerdict(chains, entries, 0, new BrokenLink(entry.StreamId, entry.Sequence, why));
            }

            last = entry;
        }

        return await VerifyAnchorsAsync(chains, entries, ct);
    }

    private static string? FaultOf(HistoryEntry entry, HistoryEntry? before)
    {
        if (entry.Sequence != (before?.Sequence ?? 0) + 1)
        {
            return "entry-missing";
        }

        if (entry.PreviousHash != (before?.Hash ?? ""))
        {
            return "link-broken";
        }

        return entry.ComputeHash() == entry.Hash ? null : "content-changed";
    }

    private async Task<HistoryVerdict> VerifyAnchorsAsync(int chains, long entries, CancellationToken ct)
    {
        var (anchors, before) = (0, "");
        await foreach (var anchor in db.Anchors.AsNoTracking().Include(anchor => anchor.Heads)
            .OrderBy(anchor => anchor.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            anchors++;
            var why = anchor.Sequence != anchors || anchor.PreviousHash != before ? "anchor-missing"
                : anchor.ComputeHash(seal.Key) != anchor.Hash ? "anchor-changed"
                : null;
            if (why is not null)
            {
                return new HistoryVerdict(chains, entries, anchors, new BrokenLink(null, anchors, why));
            }

            before = anchor.Hash;
        }

        var lost = await db.Anchors.AsNoTracking().SelectMany(anchor => anchor.Heads)
            .Where(head => !db.History.Any(entry => entry.StreamId == head.StreamId && entry.Sequence == head.Sequence && entry.Hash == head.Hash))
            .OrderBy(head => head.StreamId).ThenBy(head => head.Sequence)
            .Select(head => new BrokenLink(head.StreamId, head.Sequence, "head-missing"))
            .FirstOrDefaultAsync(ct);
        return new HistoryVerdict(chains, entries, anchors, lost);
    }
}
