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

    /// <summary>The agencies of these codes in their order; a code nobody has is refused.</summary>
    public static async Task<List<Agency>> BodiesAsync(this MechanismDesk desk, IReadOnlyList<string> codes, CancellationToken ct)
    {
        var known = await desk.Db.Agencies.AsNoTracking().Where(agency => codes.Contains(agency.Code)).ToDictionaryAsync(agency => agency.Code, ct);
        return [.. codes.Select(code => known.GetValueOrDefault(code) ?? throw new RuleBrokenException(RuleCode.AgencyUnknown, code))];
    }

    /// <summary>All that ever sat in these mechanisms.</summary>
    public static async Task<IReadOnlyDictionary<AgencyId, Agency>> OfAsync(
        this IQueryable<Agency> agencies, IReadOnlyList<Mechanism> mechanisms, CancellationToken ct)
    {
        List<AgencyId> ids = [.. mechanisms.SelectMany(one => one.Memberships, (_, seat) => seat.AgencyId).Distinct()];
        return await agencies.AsNoTracking().Where(agency => ids.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id, ct);
    }
}

internal sealed record FoundBody(AgencyId Id, AgencyKind Kind);
