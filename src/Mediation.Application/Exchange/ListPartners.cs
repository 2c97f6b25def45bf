using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>The systems this one exchanges with, ended ones too, by code.</summary>
[Requires(Permission.ReadExchange)]
public sealed record ListPartners : IRequest<IReadOnlyList<PartnerEntry>>;

/// <param name="Agencies">Codes of the agencies that work there.</param>
/// <param name="Keys">Names of its keys known here.</param>
/// <param name="Waiting">Messages on their way to it.</param>
/// <param name="Dead">Messages that nobody tries to send any more.</param>
public sealed record PartnerEntry(
    Guid Id, string Code, string Address, IReadOnlyList<string> Agencies, IReadOnlyList<string> Keys, IReadOnlyList<string> Versions,
    DateTimeOffset? KeysReadAt, DateOnly ActiveFrom, DateOnly? ActiveTo, int Waiting, int Dead, int Version);

internal sealed class ListPartnersHandler(IAppDb db) : IRequestHandler<ListPartners, IReadOnlyList<PartnerEntry>>
{
    public async Task<IReadOnlyList<PartnerEntry>> Handle(ListPartners query, CancellationToken ct)
    {
        var partners = await db.ExchangePartners.AsNoTracking().OrderBy(partner => partner.Code).ToListAsync(ct);
        var wanted = partners.SelectMany(partner => partner.Agencies).Distinct().ToList();
        var codes = await db.Agencies.AsNoTracking().Where(agency => wanted.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id, agency => agency.Code, ct);
        var unsent = await db.ExchangeOut.Where(message => message.State == OutState.Queued || message.State == OutState.Dead)
            .GroupBy(message => new { message.PartnerId, message.State }).Select(group => new { group.Key.PartnerId, group.Key.State, Count = group.Count() })
            .ToListAsync(ct);
        return
        [
            .. partners.Select(partner => new PartnerEntry(
                partner.Id.Value, partner.Code, partner.Address, [.. partner.Agencies.Select(id => codes[id]).Order(StringComparer.Ordinal)],
                [.. partner.Keys.Select(key => key.Kid)], partner.Versions, partner.KeysReadAt, partner.ActiveFrom, partner.ActiveTo,
                Count(partner, OutState.Queued), Count(partner, OutState.Dead), partner.Version)),
        ];

        int Count(Domain.Exchange.ExchangePartner partner, OutState state) =>
            unsent.Where(row => row.PartnerId == partner.Id && row.State == state).Sum(row => row.Count);
    }
}
