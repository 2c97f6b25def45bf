using Mediation.Domain.Common;

namespace Mediation.Domain.Entitlements;

/// <summary>
/// Months of wage that service earns: one for each full year, one for a rest of six months or more, half of one for a shorter rest. The first
/// and the last day of employment count.
/// </summary>
[LegalBasis("劳动合同法 §47(1)")]
public sealed record ServiceLength(int Years, int Months, int Days)
{
    private const int HalfYear = 6;
    private const int MonthsOfYear = 12;

    /// <summary>Each anniversary is counted from the first day, so that a short month does not shift the ones after it.</summary>
    public static ServiceLength Of(Span employment)
    {
        var full = ((employment.Behind.Year - employment.From.Year) * MonthsOfYear) + employment.Behind.Month - employment.From.Month;
        if (employment.From.AddMonths(full) > employment.Behind)
        {
            full--;
        }

        var rest = employment.Behind.DayNumber - employment.From.AddMonths(full).DayNumber;
        return new ServiceLength(full / MonthsOfYear, full % MonthsOfYear, rest);
    }

    /// <summary>In months of wage; halves occur.</summary>
    public decimal MonthsDue => Years + (Months >= HalfYear ? 1m : Months + Days > 0 ? 0.5m : 0m);
}
