using Mediation.Application.Common;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>Gives out, one by one, messages that are due and come first about their subject. A claim ends by itself when its node is killed.</summary>
internal sealed class MessageQueue(IAppDb db, ExchangeOptions options, TimeProvider clock)
{
    private const int LookAt = 20;

    /// <summary>Null when nothing is due that nobody else holds.</summary>
    public async Task<ExchangeOutMessage?> TakeAsync(CancellationToken ct)
    {
        while (true)
        {
            var due = await Due(clock.GetUtcNow()).OrderBy(message => message.NextTryAt).Take(LookAt).Select(message => message.Id).ToListAsync(ct);
            foreach (var id in due)
            {
                if (await ClaimAsync(id, ct) is { } claimed)
                {
                    return claimed;
                }
            }

            // Another worker took all that was seen: as long as a whole page was there, there may be more.
            if (due.Count < LookAt)
            {
                return null;
            }
        }
    }

    public Task HoldOnAsync(ExchangeOutMessage message, CancellationToken ct)
    {
        var (id, holder, until) = (message.Id, message.LeasedBy, (DateTimeOffset?)(clock.GetUtcNow() + options.Lease));
        return db.ExchangeOut.Where(one => one.Id == id && one.LeasedBy == holder)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.LeasedUntil, until), ct);
    }

    private IQueryable<ExchangeOutMessage> Due(DateTimeOffset now) => db.ExchangeOut.Where(message =>
        message.State == OutState.Queued && message.NextTryAt <= now && (message.LeasedUntil == null || message.LeasedUntil < now)
        && !db.ExchangeOut.Any(earlier => earlier.From == message.From && earlier.To == message.To && earlier.Subject == message.Subject
            && earlier.Sequence < message.Sequence && (earlier.State == OutState.Queued || earlier.State == OutState.Dead)));

    private async Task<ExchangeOutMessage?> ClaimAsync(Guid id, CancellationToken ct)
    {
        var (now, holder) = (clock.GetUtcNow(), Guid.CreateVersion7().ToString("N"));
        var until = now + options.Lease;
        var claimed = await db.ExchangeOut
            .Where(one => one.Id == id && one.State == OutState.Queued && one.NextTryAt <= now && (one.LeasedUntil == null || one.LeasedUntil < now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(one => one.LeasedBy, holder).SetProperty(one => one.LeasedUntil, (DateTimeOffset?)until), ct);
        return claimed == 0 ? null : await db.ExchangeOut.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.LeasedBy == holder, ct);
    }
}
