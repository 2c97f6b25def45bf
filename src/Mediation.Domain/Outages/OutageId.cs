namespace Mediation.Domain.Outages;

/// <summary>Compared only to go through many in a fixed order.</summary>
public readonly record struct OutageId(Guid Value) : IComparable<OutageId>
{
    public static OutageId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool operator <(OutageId left, OutageId right) => left.Value < right.Value;

    public static bool operator >(OutageId left, OutageId right) => left.Value > right.Value;

    public static bool operator <=(OutageId left, OutageId right) => left.Value <= right.Value;

    public static bool operator >=(OutageId left, OutageId right) => left.Value >= right.Value;

    public int CompareTo(OutageId other) => Value.CompareTo(other.Value);
}
