namespace Mediation.Domain.Deadlines;

/// <summary>Compared only to go through many in a fixed order; databases order them each in its own way.</summary>
public readonly record struct DeadlineId(Guid Value) : IComparable<DeadlineId>
{
    public static DeadlineId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool operator <(DeadlineId left, DeadlineId right) => left.Value < right.Value;

    public static bool operator >(DeadlineId left, DeadlineId right) => left.Value > right.Value;

    public static bool operator <=(DeadlineId left, DeadlineId right) => left.Value <= right.Value;

    public static bool operator >=(DeadlineId left, DeadlineId right) => left.Value >= right.Value;

    public int CompareTo(DeadlineId other) => Value.CompareTo(other.Value);
}
