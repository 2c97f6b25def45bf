using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Agencies;

internal static class FindingAgencies
{
    /// <summary>The agency of this code, null for no code; a code nobody has is refused.</summary>
    public static async Task<AgencyId?> FindIdAsync(this IQueryable<Agency> agencies, string? code, CancellationToken ct) =>
        (await agencies.FindBodyAsync(code, ct))?.Id;

    /// <summary>Likewise, with what body it is.</summary>
    public static async Task<FoundBody?> FindBodyAsync(this IQueryable<Agency> agencies, string? code, CancellationToken ct) =>
        string.IsNullOrEmpty(code)
            ? null
            : await agencies.Where(agency => agency.Code == code).Select(agency => new FoundBody(agency.Id, agency.Kind)).SingleOrDefaultAsync(ct)
                ?? throw new RuleBrokenException(RuleCode.AgencyUnknown);
}

internal sealed record FoundBody(AgencyId Id, AgencyKind Kind);
