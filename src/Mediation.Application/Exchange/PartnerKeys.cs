using Mediation.Application.Common;
using Mediation.Domain.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>Asks a partner for its keys when it signs with one that is not known here: not all the time, whoever makes us ask.</summary>
internal sealed class PartnerKeys(IAppDb db, IPartnerLine line, ExchangeOptions options, TimeProvider clock)
{
    /// <summary>Null when the partner does not publish the key either.</summary>
    public async Task<PartnerKey?> FetchAsync(ExchangePartner partner, string kid, CancellationToken ct)
    {
        if (await MayAskAsync(partner.Id, ct))
        {
            await RefreshAsync(partner.Id, ct);
        }

        // Also when another node has just asked.
        var id = partner.Id;
        return (await db.ExchangePartners.AsNoTracking().SingleAsync(one => one.Id == id, ct)).Key(kid);
    }

    /// <returns>False when the partner did not answer with keys of its own.</returns>
    public async Task<bool> RefreshAsync(ExchangePartnerId id, CancellationToken ct)
    {
        var partner = await db.ExchangePartners.SingleAsync(one => one.Id == id, ct);
        var published = await line.KeysAsync(partner.Address, ct);
        if (published is null || published.Node != partner.Code || published.Keys.Count is 0 or > ExchangePartner.MaxKeys)
        {
            db.Forget();
            return false;
        }

        partner.TakeOver(published.Keys, published.Versions, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node wrote down the same at this moment.
            db.Forget();
        }

        return true;
    }

    private async Task<bool> MayAskAsync(ExchangePartnerId id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var before = now - options.KeyPause;
        return await db.ExchangePartners.Where(one => one.Id == id && (one.KeysAskedAt == null || one.KeysAskedAt <= before))
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.KeysAskedAt, (DateTimeOffset?)now), ct) > 0;
    }
}
