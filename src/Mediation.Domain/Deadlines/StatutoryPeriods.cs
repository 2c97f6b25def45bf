using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

/// <summary>Every legal clock with its length: the only place where a number of days is written.</summary>
public static partial class StatutoryPeriods
{
    public static IReadOnlyList<StatutoryPeriod> All { get; } = [.. Mediating(), .. Confirming(), .. Arbitrating(), .. InCourt()];

    /// <summary>The version that an event on <paramref name="on"/> starts.</summary>
    public static StatutoryPeriod For(ClockId clock, DateOnly on) =>
        Guard.Found(All.SingleOrDefault(period => period.Clock == clock && period.IsInForce(on)), RuleCode.DeadlineNoPeriodInForce);

    /// <summary>The version a deadline was started under.</summary>
    public static StatutoryPeriod Version(ClockId clock, int version) =>
        Guard.Found(All.SingleOrDefault(period => period.Clock == clock && period.Version == version), RuleCode.DeadlineNoPeriodInForce);
}
