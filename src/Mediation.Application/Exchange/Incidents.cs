using Mediation.Application.Common;
using Mediation.Domain.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>Notes what should not have come. A flood of one kind is noted up to a limit an hour, so that it cannot fill the database.</summary>
internal sealed class Incidents(IAppDb db, TimeProvider clock)
{
    private const int MostAnHour = 200;

    /// <summary>Notes it and gives the exception to throw. What the caller has changed and not saved is forgotten.</summary>
    public async Task<ExchangeRefusedException> RefuseAsync(
        Refusal refusal, ExchangePartnerId? partner, Guid? message, CancellationToken ct, string? detail = null)
    {
        db.Forget();
        var (now, code) = (clock.GetUtcNow(), refusal.Code);
        var since = now.AddHours(-1);
        if (await db.ExchangeIncidents.CountAsync(one => one.Code == code && one.At > since, ct) < MostAnHour)
        {
            db.ExchangeIncidents.Add(new ExchangeIncident(Guid.CreateVersion7(now), code, partner, message, detail, now));
            await db.SaveChangesAsync(ct);
        }

        return new ExchangeRefusedException(refusal);
    }
}
