using Mediation.Application.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.History;

/// <summary>Seals the heads of all chains that grew since the last anchor. Sent by a job only.</summary>
public sealed record DropAnchor : IRequest<AnchorDropped>;

/// <param name="Sequence">Number of the anchor; 0 when no chain had grown.</param>
public sealed record AnchorDropped(int Sequence, int Heads);

internal sealed class DropAnchorHandler(IAppDb db, PlatformTime time, IHistorySeal seal) : IRequestHandler<DropAnchor, AnchorDropped>
{
    private const int MostHeads = 10_000;

    public async Task<AnchorDropped> Handle(DropAnchor command, CancellationToken ct)
    {
        var (sequence, sealedHeads) = (0, 0);
        while (await DropOneAsync(ct) is { } anchor)
        {
            (sequence, sealedHeads) = (anchor.Sequence, sealedHeads + anchor.Heads.Count);
            db.Forget();
        }

        return new AnchorDropped(sequence, sealedHeads);
    }

    private async Task<HistoryAnchor?> DropOneAsync(CancellationToken ct)
    {
        var previous = await db.Anchors.AsNoTracking().OrderByDescending(anchor => anchor.Sequence).FirstOrDefaultAsync(ct);
        var heads = await db.History.AsNoTracking()
            .Where(entry => !db.History.Any(later => later.StreamId == entry.StreamId && later.Sequence > entry.Sequence))
            .Where(entry => !db.Anchors.SelectMany(anchor => anchor.Heads)
                .Any(head => head.StreamId == entry.StreamId && head.Sequence == entry.Sequence))
            .OrderBy(entry => entry.StreamId)
            .Take(MostHeads)
            .Select(entry => new { entry.StreamId, entry.Sequence, entry.Hash })
            .ToListAsync(ct);
        if (heads.Count == 0)
        {
            return null;
        }

        var anchor = HistoryAnchor.Drop(
            previous, time.Now, heads.Select(head => new AnchoredHead(head.StreamId, head.Sequence, head.Hash)), seal.Key);
        db.Anchors.Add(anchor);
        await db.SaveChangesAsync(ct);
        return anchor;
    }
}
