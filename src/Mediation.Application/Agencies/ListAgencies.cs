using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

/// <summary>Every agency on the platform, closed ones too, by code.</summary>
[Requires(Permission.ReadAgencies)]
public sealed record ListAgencies : IRequest<IReadOnlyList<AgencyEntry>>;

/// <param name="ActiveTo">The last day on which it takes cases, included; null while none is set.</param>
public sealed record AgencyEntry(
    Guid Id, string Code, string Name, string NameEn, AgencyKind Kind, AgencyLevel Level, Guid? ParentId, string CaseNumberPattern,
    IReadOnlyList<string> Areas, DateOnly ActiveFrom, DateOnly? ActiveTo, int Version);

internal sealed class ListAgenciesHandler(IAppDb db) : IRequestHandler<ListAgencies, IReadOnlyList<AgencyEntry>>
{
    public async Task<IReadOnlyList<AgencyEntry>> Handle(ListAgencies query, CancellationToken ct)
    {
        var agencies = await db.Agencies.AsNoTracking().OrderBy(agency => agency.Code).ToListAsync(ct);
        return
        [
            .. agencies.Select(agency => new AgencyEntry(
                agency.Id.Value, agency.Code, agency.Name, agency.NameEn, agency.Kind, agency.Level, agency.ParentId?.Value,
                agency.CaseNumberPattern.Value, agency.Areas, agency.ActiveFrom, agency.ActiveTo, agency.Version)),
        ];
    }
}
