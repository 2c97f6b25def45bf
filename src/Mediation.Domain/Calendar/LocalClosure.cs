using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Calendar;

/// <summary>Compared only to go through many in a fixed order.</summary>
public readonly record struct LocalClosureId(Guid Value) : IComparable<LocalClosureId>
{
    public static LocalClosureId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool operator <(LocalClosureId left, LocalClosureId right) => left.Value < right.Value;

    public static bool operator >(LocalClosureId left, LocalClosureId right) => left.Value > right.Value;

    public static bool operator <=(LocalClosureId left, LocalClosureId right) => left.Value <= right.Value;

    public static bool operator >=(LocalClosureId left, LocalClosureId right) => left.Value >= right.Value;

    public int CompareTo(LocalClosureId other) => Value.CompareTo(other.Value);
}

/// <summary>
/// Days on which one centre stays shut, e.g. for snow. They are no statutory rest days and move no legal date; deadlines that end in them are
/// listed for the head as those of an outage are.
/// </summary>
public sealed class LocalClosure : AggregateRoot
{
    public const int ReasonMaxLength = 200;
    public const int MaxDays = 60;

    private LocalClosure()
    {
    }

    public LocalClosureId Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day, included.</summary>
    public DateOnly To { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid DeclaredBy { get; private set; }

    public DateTimeOffset DeclaredAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public static LocalClosure Declare(LocalClosureId id, AgencyId agency, ClosedDays days, Guid by, DateTimeOffset now)
    {
        Guard.Require(days.From <= days.To, RuleCode.ClosureTurnedRound);
        Guard.Require(days.To.DayNumber - days.From.DayNumber < MaxDays, RuleCode.ClosureTooLong, MaxDays);
        var closure = new LocalClosure
        {
            Id = id,
            AgencyId = agency,
            From = days.From,
            To = days.To,
            Reason = days.Reason,
            DeclaredBy = by,
            DeclaredAt = now,
        };
        closure.Raise(new ClosureDeclared(agency.Value, days.From, days.To));
        return closure;
    }

    public void Withdraw(DateTimeOffset now)
    {
        Guard.Require(WithdrawnAt is null, RuleCode.ClosureWithdrawn);
        WithdrawnAt = now;
        Raise(new ClosureTakenBack(AgencyId.Value, From, To));
    }
}

/// <param name="To">Included.</param>
public sealed record ClosedDays(DateOnly From, DateOnly To, string Reason);

public sealed record ClosureDeclared(Guid AgencyId, DateOnly From, DateOnly To) : DomainEvent;

public sealed record ClosureTakenBack(Guid AgencyId, DateOnly From, DateOnly To) : DomainEvent;
