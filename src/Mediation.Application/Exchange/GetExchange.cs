using Mediation.Application.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>What this system can do in the exchange, for partners to adapt to.</summary>
[OpenToAll]
public sealed record GetExchange : IRequest<ExchangeAbilities>;

/// <param name="Versions">Of the protocol, highest first; a partner takes the highest it speaks too.</param>
/// <param name="ClockWindowSeconds">How far clocks may be apart.</param>
public sealed record ExchangeAbilities(
    string Node, IReadOnlyList<string> Versions, int MaxMessageBytes, int MaxAttachmentBytes, int MaxAttachments, long MaxAttachmentsBytes,
    int ClockWindowSeconds);

internal sealed class GetExchangeHandler(ExchangeOptions options) : IRequestHandler<GetExchange, ExchangeAbilities>
{
    public Task<ExchangeAbilities> Handle(GetExchange query, CancellationToken ct) => options.IsOn
        ? Task.FromResult(new ExchangeAbilities(
            options.Node, ExchangeOptions.Versions, options.MaxMessageBytes, options.MaxAttachmentBytes, options.MaxAttachments,
            options.MaxAttachmentsBytes, (int)options.ClockWindow.TotalSeconds))
        : throw new ExchangeRefusedException(Refusal.Off);
}

/// <summary>The public keys of this system: those that sign, those that will, and those that have until they are retired.</summary>
[OpenToAll]
public sealed record GetExchangeKeys : IRequest<KeySet>;

public sealed record KeySet(IReadOnlyList<KeySetEntry> Keys);

/// <summary>A key as RFC 7517 writes it.</summary>
public sealed record KeySetEntry(string Kty, string Crv, string Alg, string Use, string Kid, string X, string Y);

internal sealed class GetExchangeKeysHandler(IAppDb db, ExchangeOptions options) : IRequestHandler<GetExchangeKeys, KeySet>
{
    public async Task<KeySet> Handle(GetExchangeKeys query, CancellationToken ct)
    {
        if (!options.IsOn)
        {
            throw new ExchangeRefusedException(Refusal.Off);
        }

        var keys = await db.ExchangeKeys.AsNoTracking().Where(key => key.RetiredAt == null).OrderBy(key => key.ActiveFrom).ThenBy(key => key.Kid)
            .Select(key => new { key.Kid, key.X, key.Y }).ToListAsync(ct);
        return new KeySet([.. keys.Select(key => new KeySetEntry("EC", "P-256", Jws.Algorithm, "sig", key.Kid, key.X, key.Y))]);
    }
}
