using Mediation.Application.Common;
using Mediation.Domain.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>Compares with one partner and keeps the outcome, whatever it is.</summary>
internal sealed class Reconciler(
    IAppDb db, Comparison comparison, Ledger ledger, PartnerKeys keys, ExchangeOptions options, PlatformTime time, TimeProvider clock)
{
    private static readonly TimeSpan OnTheirWay = TimeSpan.FromHours(1);

    public async Task<Reconciliation> RunAsync(ExchangePartnerId id, DateTimeOffset? from, DateTimeOffset? until, CancellationToken ct)
    {
        // Keys it has withdrawn since are no longer believed.
        await keys.RefreshAsync(id, ct);
        var partner = await db.ExchangePartners.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var end = until ?? time.Now - OnTheirWay;
        var run = new Reconciliation(Guid.CreateVersion7(clock.GetUtcNow()), id, from ?? end.AddDays(-options.CompareDays), end, clock.GetUtcNow());
        var failure = await comparison.RunAsync(run, partner, ct);
        var (sent, received) = await ledger.CountAsync(id, run.From, run.Until, ct);
        run.End(failure, sent, received, clock.GetUtcNow());
        db.Reconciliations.Add(run);
        await db.SaveChangesAsync(ct);
        return run;
    }
}
