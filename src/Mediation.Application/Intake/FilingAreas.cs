using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Intake;

/// <summary>An area somebody may work in: a district of the city, or the development area apart from them.</summary>
public sealed record FilingArea(string Code, string Name);

/// <summary>Reference data, the same for everybody.</summary>
internal sealed class FilingAreas(IAppDb db)
{
    private const string District = "district";

    /// <summary>The development area first: who works there easily takes Daxing for it, and another body is competent.</summary>
    public async Task<IReadOnlyList<FilingArea>> AllAsync(CancellationToken ct)
    {
        var districts = await db.Divisions.AsNoTracking().Where(division => division.Level == District)
            .OrderBy(division => division.Code).Select(division => new FilingArea(division.Code, division.Name)).ToListAsync(ct);
        var apart = JurisdictionArea.BeijingDevelopmentArea;
        return [new FilingArea(apart.Code, apart.Name), .. districts.Where(area => area.Code != apart.Code)];
    }
}
