using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

public readonly record struct ClockVersionId(Guid Value)
{
    public static ClockVersionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A later version of a clock, added when the law changed. An aggregate of its own, so that the history says who added what.</summary>
public sealed class ClockVersion : AggregateRoot
{
    private ClockVersion()
    {
    }

    public ClockVersionId Id { get; private set; }

    public ClockId Clock { get; private set; }

    public int Number { get; private set; }

    public DateOnly InForceFrom { get; private set; }

    public bool AppliesToOpen { get; private set; }

    public StatutoryPeriod Period { get; private set; } = null!;

    /// <summary>Takes effect on a day to come: what happened already is not judged by a text that was not there.</summary>
    public static ClockVersion Add(ClockVersionId id, StatutoryPeriod period, ClockCatalogue known, DateOnly today)
    {
        Guard.Require(period.InForceFrom > today, RuleCode.ClockVersionNotInFuture, today);
        Guard.Require(period.Direction == known.Latest(period.Clock).Direction, RuleCode.ClockDirectionFixed);
        known.With([period]);
        var version = new ClockVersion
        {
            Id = id,
            Clock = period.Clock,
            Number = period.Version,
            InForceFrom = period.InForceFrom,
            AppliesToOpen = period.AppliesToOpen,
            Period = period,
        };
        version.Raise(new ClockVersionAdded(period));
        return version;
    }
}

public sealed record ClockVersionAdded(StatutoryPeriod Period) : DomainEvent;
