using Mediation.Application.Common;
using Mediation.Domain.Exchange;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>Something that a partner has signed for us.</summary>
internal sealed record Admitted(ExchangePartner Partner, JwsHeader Header, byte[] Payload);

/// <summary>Lets in what an active partner signed, for this node, lately; notes what is forged or meant for others.</summary>
internal sealed class ExchangeDoor(IAppDb db, ExchangeOptions options, PartnerKeys keys, Incidents incidents, PlatformTime time, TimeProvider clock)
{
    /// <exception cref="ExchangeRefusedException">With the code that is answered.</exception>
    public async Task<Admitted> AdmitAsync(string text, string kind, CancellationToken ct)
    {
        var signed = Jws.Parse(text);
        if (signed is null || signed.Header.Typ != kind)
        {
            throw options.IsOn
                ? await incidents.RefuseAsync(Refusal.SignatureInvalid, partner: null, message: null, ct)
                : new ExchangeRefusedException(Refusal.SignatureInvalid);
        }

        if (!options.IsOn)
        {
            throw new ExchangeRefusedException(Refusal.Off);
        }

        if (!ExchangeOptions.Versions.Contains(signed.Header.Ver))
        {
            throw new ExchangeRefusedException(Refusal.VersionUnsupported);
        }

        var partner = await PartnerAsync(signed, ct);
        if (signed.Header.Aud != options.Node)
        {
            throw await incidents.RefuseAsync(Refusal.AudienceWrong, partner.Id, message: null, ct);
        }

        // A recording of an old call is turned away here; within the window a repeat has no effect anyway.
        if (Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - signed.Header.Iat) > (long)options.ClockWindow.TotalSeconds)
        {
            throw await incidents.RefuseAsync(Refusal.ClockApart, partner.Id, message: null, ct);
        }

        return new Admitted(partner, signed.Header, signed.Payload);
    }

    /// <summary>What a partner signed as its answer to us; null when it is not its own, or not for us.</summary>
    public async Task<byte[]?> OpenAnswerAsync(ExchangePartner partner, string text, string kind, CancellationToken ct)
    {
        if (Jws.Parse(text) is not { } signed || signed.Header.Typ != kind || signed.Header.Iss != partner.Code || signed.Header.Aud != options.Node)
        {
            return null;
        }

        var key = partner.Key(signed.Header.Kid) ?? await keys.FetchAsync(partner, signed.Header.Kid, ct);
        return key is not null && signed.IsSignedBy(key) ? signed.Payload : null;
    }

    private async Task<ExchangePartner> PartnerAsync(UncheckedJws signed, CancellationToken ct)
    {
        var code = signed.Header.Iss;
        var partner = await db.ExchangePartners.AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, ct)
            ?? throw await incidents.RefuseAsync(Refusal.PartnerUnknown, partner: null, message: null, ct);
        var key = partner.Key(signed.Header.Kid) ?? await keys.FetchAsync(partner, signed.Header.Kid, ct)
            ?? throw await incidents.RefuseAsync(Refusal.KeyUnknown, partner.Id, message: null, ct);
        if (!signed.IsSignedBy(key))
        {
            throw await incidents.RefuseAsync(Refusal.SignatureInvalid, partner.Id, message: null, ct);
        }

        return partner.IsActiveOn(time.Today)
            ? partner
            : throw await incidents.RefuseAsync(Refusal.PartnerClosed, partner.Id, message: null, ct);
    }
}
