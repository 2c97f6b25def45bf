using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Intake;

/// <summary>A centre that takes applications from everybody: a district's. Street stations and the city get theirs from it.</summary>
public sealed record FilingOffice(string Code, string Name, string NameEn);

internal sealed class FilingOffices(IAppDb db, PlatformTime time)
{
    public async Task<IReadOnlyList<FilingOffice>> OpenAsync(CancellationToken ct)
    {
        var today = time.Today;
        return await db.Agencies.AsNoTracking()
            .Where(agency => agency.Kind == AgencyKind.TradeUnion && agency.Level == AgencyLevel.District && agency.ActiveFrom <= today && (agency.ActiveTo == null || agency.ActiveTo >= today))
            .OrderBy(agency => agency.Code).Select(agency => new FilingOffice(agency.Code, agency.Name, agency.NameEn)).ToListAsync(ct);
    }

    /// <param name="code">Null where there is but one to ask.</param>
    public async Task<string> ChosenAsync(string? code, CancellationToken ct)
    {
        var open = await OpenAsync(ct);
        return (code is null && open.Count == 1 ? open[0] : open.FirstOrDefault(office => office.Code == code))?.Code
            ?? throw new RuleBrokenException(RuleCode.AgencyUnknown);
    }
}
