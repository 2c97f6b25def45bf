using System.Globalization;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>The last number an agency gave to a joint matter in a year.</summary>
public sealed class MatterNumberSeries
{
    public AgencyId AgencyId { get; private set; }

    public int Year { get; private set; }

    public int Last { get; private set; }

    /// <summary>Takes the next number. As with cases, the row stays locked until the surrounding transaction ends and leaves no gap.</summary>
    internal static async Task<string> NextAsync(IAppDb db, Agency agency, int year, CancellationToken ct)
    {
        var series = db.MatterNumbers.Where(series => series.AgencyId == agency.Id && series.Year == year);
        while (await series.ExecuteUpdateAsync(set => set.SetProperty(one => one.Last, one => one.Last + 1), ct) == 0)
        {
            await db.OpenMatterNumbersAsync(agency.Id, year, ct);
        }

        var serial = await series.AsNoTracking().Select(one => one.Last).SingleAsync(ct);
        return string.Create(CultureInfo.InvariantCulture, $"{agency.Code}会商〔{year}〕{serial:000}号");
    }
}
