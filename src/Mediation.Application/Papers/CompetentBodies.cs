using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Papers;

/// <summary>
/// The commission and the court of the place of work, else of the employer's seat (调解仲裁法 §21). A body of the directory goes first; where
/// none is entered, the district has one by law and its name follows from the district's.
/// </summary>
internal sealed record CompetentBodies(string? Commission, string? Court, string? DebtorCourt)
{
    private const string NoDistrict = "area";

    public static async Task<CompetentBodies> OfAsync(IAppDb db, DisputeCase dispute, DateOnly today, CancellationToken ct)
    {
        var known = await db.Agencies.AsNoTracking()
            .Where(agency => agency.Kind == AgencyKind.ArbitrationCommission || agency.Kind == AgencyKind.Court).ToListAsync(ct);
        known = [.. known.Where(agency => agency.IsActiveOn(today))];
        var seat = dispute.SeatArea ?? dispute.Respondents.OrderBy(party => party.Number).Select(party => party.Address?.Region?.Value).FirstOrDefault();
        var place = dispute.WorkplaceArea ?? seat;
        var commission = await NameAsync(db, known, AgencyKind.ArbitrationCommission, place, ct);
        var court = await NameAsync(db, known, AgencyKind.Court, place, ct);
        return new CompetentBodies(commission, court, seat == place ? court : await NameAsync(db, known, AgencyKind.Court, seat, ct));
    }

    private static async Task<string?> NameAsync(IAppDb db, IReadOnlyList<Agency> known, AgencyKind kind, string? area, CancellationToken ct)
    {
        if (area is null)
        {
            return null;
        }

        var entered = known.Where(agency => agency.Kind == kind && agency.Covers(area))
            .OrderByDescending(agency => agency.Level).ThenBy(agency => agency.Code, StringComparer.Ordinal).FirstOrDefault();
        return entered?.Name ?? await ByDistrictAsync(db, kind, area, ct);
    }

    /// <summary>北京市大兴区人民法院. The development area has a commission of its own; which court sits for it is for the directory to say.</summary>
    private static async Task<string?> ByDistrictAsync(IAppDb db, AgencyKind kind, string area, CancellationToken ct)
    {
        var district = RegionCode.TryParse(area, out _, out _) ? area[..6] : area;
        var division = await db.Divisions.AsNoTracking().SingleOrDefaultAsync(one => one.Code == district, ct);
        if (division is null || (division.Level == NoDistrict && kind == AgencyKind.Court))
        {
            return null;
        }

        var above = division.Level == NoDistrict
            ? null
            : await db.Divisions.AsNoTracking().Where(one => one.Code == division.Parent).Select(one => one.Name).SingleOrDefaultAsync(ct);
        return $"{above}{division.Name}{(kind == AgencyKind.Court ? "人民法院" : "劳动人事争议仲裁委员会")}";
    }
}
