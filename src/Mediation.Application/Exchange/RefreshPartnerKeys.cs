using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Exchange;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>Reads a partner's keys and versions now, e.g. after it withdrew a key that was stolen.</summary>
[Requires(Permission.ManageExchange)]
public sealed record RefreshPartnerKeys(Guid Id) : IRequest<PartnerReceipt>;

internal sealed class RefreshPartnerKeysValidator : AbstractValidator<RefreshPartnerKeys>
{
    public RefreshPartnerKeysValidator() => RuleFor(command => command.Id).NotEmpty();
}

internal sealed class RefreshPartnerKeysHandler(IAppDb db, PartnerKeys keys) : IRequestHandler<RefreshPartnerKeys, PartnerReceipt>
{
    public async Task<PartnerReceipt> Handle(RefreshPartnerKeys command, CancellationToken ct)
    {
        var id = new ExchangePartnerId(command.Id);
        if (!await db.ExchangePartners.AnyAsync(one => one.Id == id, ct))
        {
            throw new NotFoundException("partner");
        }

        if (!await keys.RefreshAsync(id, ct))
        {
            throw new RuleBrokenException(RuleCode.ExchangePartnerSilent);
        }

        var partner = await db.ExchangePartners.AsNoTracking().SingleAsync(one => one.Id == id, ct);
        return new PartnerReceipt(partner.Id.Value, partner.Code, partner.Keys.Count, partner.Version);
    }
}
