using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Papers;

/// <summary>
/// The commission and the court of the place of work, else of the employer's seat (调解仲裁法 §21). A body of the directory goes first; where
/// none is entered, the district has one by law and its name follows from the district's.
/// </summary>
internal sealed record CompetentBodies(string? Commission, string? Court)
{
    private const string NoDistrict = "area";

    public static async Task<CompetentBodies> OfAsync(IAppDb db, DisputeCase dispute, DateOnly today, CancellationToken ct)
    {
        if ((dispute.WorkplaceArea ?? dispute.SeatArea) is not { } area)
        {
            return new CompetentBodies(null, null);
        }

        var known = await db.Agencies.AsNoTracking()
            .Where(agency => agency.Kind == AgencyKind.ArbitrationCommission || agency.Kind == AgencyKind.Court).ToListAsync(ct);
        var here = known.Where(agency => agency.IsActiveOn(today) && agency.Covers(area))
            .OrderByDescending(agency => agency.Level).ThenBy(agency => agency.Code, StringComparer.Ordinal).ToList();
        var (name, isDistrict) = await NameAsync(db, area, ct);
        return new CompetentBodies(
            here.Find(agency => agency.Kind == AgencyKind.ArbitrationCommission)?.Name ?? (name is null ? null : $"{name}劳动人事争议仲裁委员会"),
            here.Find(agency => agency.Kind == AgencyKind.Court)?.Name ?? (name is null || !isDistrict ? null : $"{name}人民法院"));
    }

    /// <summary>北京市大兴区. The development area has a commission of its own; which court sits for it is for the directory to say.</summary>
    private static async Task<(string? Name, bool IsDistrict)> NameAsync(IAppDb db, string area, CancellationToken ct)
    {
        var district = RegionCode.TryParse(area, out _, out _) ? area[..6] : area;
        var division = await db.Divisions.AsNoTracking().SingleOrDefaultAsync(one => one.Code == district, ct);
        if (division is null)
        {
            return (null, false);
        }

        if (division.Level == NoDistrict)
        {
            return (division.Name, false);
        }

        var above = await db.Divisions.AsNoTracking().Where(one => one.Code == division.Parent).Select(one => one.Name).SingleOrDefaultAsync(ct);
        return ($"{above}{division.Name}", true);
    }
}
