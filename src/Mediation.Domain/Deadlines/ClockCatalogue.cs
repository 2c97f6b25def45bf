using System.Collections.Frozen;
using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

/// <summary>
/// Every legal clock in every version: those shipped, and those an administrator added when the law changed. Never changes once built; a
/// deadline keeps the version it was started under unless a later one says that it applies to running clocks.
/// </summary>
public sealed class ClockCatalogue
{
    public const int MaxDays = 3_660;
    public const int MaxMonths = 240;
    public const int MaxYears = 20;

    private readonly FrozenDictionary<ClockId, StatutoryPeriod[]> _versions;

    private ClockCatalogue(IEnumerable<StatutoryPeriod> periods)
    {
        _versions = periods.GroupBy(period => period.Clock)
            .ToFrozenDictionary(clock => clock.Key, clock => clock.OrderBy(period => period.Version).ToArray());
        All = [.. _versions.OrderBy(clock => clock.Key).SelectMany(clock => clock.Value)];
    }

    public static ClockCatalogue Shipped { get; } = new(StatutoryPeriods.All);

    /// <summary>In the order of the table, versions of one clock from first to last.</summary>
    public IReadOnlyList<StatutoryPeriod> All { get; }

    /// <summary>The same clocks with later versions; each ends the one before it on the day before it comes into force.</summary>
    public ClockCatalogue With(IEnumerable<StatutoryPeriod> added)
    {
        var periods = All.ToList();
        foreach (var period in added.OrderBy(period => period.Clock).ThenBy(period => period.Version))
        {
            var last = periods.FindLastIndex(other => other.Clock == period.Clock);
            Guard.Require(last >= 0, RuleCode.DeadlineNoPeriodInForce);
            CheckSuccessor(periods[last], period);
            periods[last] = periods[last] with { InForceTo = period.InForceFrom.AddDays(-1) };
            periods.Insert(last + 1, period);
        }

        return new ClockCatalogue(periods);
    }

    /// <summary>The version that an event on <paramref name="on"/> starts.</summary>
    public StatutoryPeriod For(ClockId clock, DateOnly on) =>
        Guard.Found(Array.Find(VersionsOf(clock), period => period.IsInForce(on)), RuleCode.DeadlineNoPeriodInForce);

    /// <summary>The version a deadline was started under.</summary>
    public StatutoryPeriod Version(ClockId clock, int version) =>
        Guard.Found(Array.Find(VersionsOf(clock), period => period.Version == version), RuleCode.DeadlineNoPeriodInForce);

    /// <summary>The last version, whether it is in force yet or not.</summary>
    public StatutoryPeriod Latest(ClockId clock) => Guard.Found(VersionsOf(clock).LastOrDefault(), RuleCode.DeadlineNoPeriodInForce);

    /// <summary>The last version in force on <paramref name="on"/>, later than <paramref name="version"/>, to which running deadlines move; null for none.</summary>
    public StatutoryPeriod? AppliedToOpen(ClockId clock, int version, DateOnly on) =>
        Array.FindLast(VersionsOf(clock), period => period.Version > version && period.AppliesToOpen && period.InForceFrom <= on);

    private StatutoryPeriod[] VersionsOf(ClockId clock) => _versions.GetValueOrDefault(clock, []);

    private static void CheckSuccessor(StatutoryPeriod last, StatutoryPeriod next)
    {
        Guard.Require(next.Version == last.Version + 1, RuleCode.ClockVersionOutOfSequence, last.Version + 1);
        Guard.Require(next.InForceFrom > last.InForceFrom, RuleCode.ClockVersionNotLater, last.InForceFrom);
        Guard.Require(next.InForceTo is null || next.InForceTo >= next.InForceFrom, RuleCode.ClockVersionNotLater, next.InForceFrom);
        Guard.Require(IsSane(next), RuleCode.ClockLengthNotSane);
        // A running clock has either a date that was named or a length to count: it cannot change from one to the other.
        Guard.Require(!next.AppliesToOpen || next.StartRule == last.StartRule, RuleCode.ClockLengthNotSane);
    }

    private static bool IsSane(StatutoryPeriod period) => period.Unit switch
    {
        PeriodUnit.AsAgreed => period.Length == 0,
        PeriodUnit.Month => period.Length is > 0 and <= MaxMonths,
        PeriodUnit.Year => period.Length is > 0 and <= MaxYears,
        _ => period.Length is > 0 and <= MaxDays,
    };
}
