using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Exchange;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>Ends the exchange with a partner. What is still on its way to it becomes dead letters after the last day.</summary>
[Requires(Permission.ManageExchange)]
public sealed record ClosePartner : ICommand<PartnerReceipt>, ITargeted
{
    public Guid Id { get; init; }

    /// <summary>The last day of the exchange.</summary>
    public required DateOnly LastDay { get; init; }

    Guid ITargeted.Target => Id;
}

internal sealed class ClosePartnerValidator : AbstractValidator<ClosePartner>
{
    public ClosePartnerValidator() => RuleFor(command => command.LastDay).NotEmpty();
}

internal sealed class ClosePartnerHandler(IAppDb db) : IRequestHandler<ClosePartner, PartnerReceipt>
{
    public async Task<PartnerReceipt> Handle(ClosePartner command, CancellationToken ct)
    {
        var id = new ExchangePartnerId(command.Id);
        var partner = await db.ExchangePartners.SingleOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFoundException("partner");
        partner.Close(command.LastDay);
        await db.SaveChangesAsync(ct);
        return new PartnerReceipt(partner.Id.Value, partner.Code, partner.Keys.Count, partner.Version);
    }
}
