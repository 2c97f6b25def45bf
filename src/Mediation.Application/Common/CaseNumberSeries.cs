using Mediation.Domain.Agencies;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

/// <summary>The last number an agency gave in a year.</summary>
public sealed class CaseNumberSeries
{
    public AgencyId AgencyId { get; private set; }

    public int Year { get; private set; }

    public int Last { get; private set; }

    /// <summary>Takes the next number. The row stays locked until the surrounding transaction ends, so a filing that fails leaves no gap.</summary>
    internal static async Task<int> NextAsync(IAppDb db, AgencyId agency, int year, CancellationToken ct)
    {
        var series = db.CaseNumbers.Where(series => series.AgencyId == agency && series.Year == year);
        while (await series.ExecuteUpdateAsync(set => set.SetProperty(one => one.Last, one => one.Last + 1), ct) == 0)
        {
            // The first filing of the year: of several at once, one opens the series and all go on to count in it.
            await db.OpenCaseNumbersAsync(agency, year, ct);
        }

        return await series.AsNoTracking().Select(one => one.Last).SingleAsync(ct);
    }
}
