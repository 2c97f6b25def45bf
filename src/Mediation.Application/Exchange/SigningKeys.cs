using Mediation.Application.Common;
using Mediation.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>
/// Signs in the name of this node, with the newest key whose hour has come. By the real clock: partners know nothing of a training clock.
/// </summary>
internal sealed class SigningKeys(IAppDb db, ExchangeOptions options, TimeProvider clock)
{
    public async Task<string> SignAsync(
        string kind, string audience, ReadOnlyMemory<byte> payload, CancellationToken ct, string? version = null)
    {
        var now = clock.GetUtcNow();
        var keys = await db.ExchangeKeys.AsNoTracking().Where(key => key.RetiredAt == null && key.ActiveFrom <= now).ToListAsync(ct);
        var newest = keys.OrderByDescending(key => key.ActiveFrom).ThenByDescending(key => key.Kid, StringComparer.Ordinal).FirstOrDefault()
            ?? throw new RuleBrokenException(RuleCode.ExchangeKeyMissing);
        using var signer = newest.Open();
        var header = new JwsHeader(
            Jws.Algorithm, kind, newest.Kid, options.Node, audience, now.ToUnixTimeSeconds(), version ?? ExchangeOptions.Versions[0]);
        return Jws.Sign(header, payload.Span, signer);
    }
}
