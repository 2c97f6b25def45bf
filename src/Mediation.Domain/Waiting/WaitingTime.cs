using Mediation.Domain.Agencies;

namespace Mediation.Domain.Waiting;

/// <summary>
/// How long the cases of one office that reached a stage in the last 90 days had waited for it, in natural days from the day of receipt
/// (day 0). Both figures are days that some case really waited (nearest rank), not averages between two.
/// </summary>
public sealed class WaitingTime
{
    public const int WindowDays = 90;

    /// <summary>With fewer cases than this a figure says more about a case than about the office.</summary>
    public const int SmallestSample = 10;

    private WaitingTime()
    {
    }

    public AgencyId AgencyId { get; private set; }

    public WaitingStage Stage { get; private set; }

    /// <summary>How many cases were counted.</summary>
    public int Sample { get; private set; }

    /// <summary>Half of them waited no longer; null when there are too few.</summary>
    public int? MedianDays { get; private set; }

    /// <summary>Nine of ten waited no longer; null when there are too few.</summary>
    public int? NinetiethDays { get; private set; }

    /// <summary>The last day of the window, included.</summary>
    public DateOnly CountedOn { get; private set; }

    public static WaitingTime Of(AgencyId agency, WaitingStage stage, IEnumerable<int> days, DateOnly countedOn)
    {
        var sorted = days.Order().ToList();
        var suffices = sorted.Count >= SmallestSample;
        return new WaitingTime
        {
            AgencyId = agency,
            Stage = stage,
            Sample = sorted.Count,
            MedianDays = suffices ? NearestRank(sorted, 50) : null,
            NinetiethDays = suffices ? NearestRank(sorted, 90) : null,
            CountedOn = countedOn,
        };
    }

    /// <summary>The first day of the window that ends on this day, both included.</summary>
    public static DateOnly WindowFrom(DateOnly countedOn) => countedOn.AddDays(1 - WindowDays);

    /// <summary>The smallest value that at least so many percent of all do not exceed.</summary>
    public static int NearestRank(IReadOnlyList<int> sorted, int percent) => sorted[Math.Max(0, (int)(((long)sorted.Count * percent + 99) / 100) - 1)];
}
