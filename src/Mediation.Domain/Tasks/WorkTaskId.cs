namespace Mediation.Domain.Tasks;

/// <summary>Ordered, so that tasks can be read page by page; the database compares as it stores.</summary>
public readonly record struct WorkTaskId(Guid Value) : IComparable<WorkTaskId>
{
    public static WorkTaskId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool operator <(WorkTaskId left, WorkTaskId right) => left.CompareTo(right) < 0;

    public static bool operator >(WorkTaskId left, WorkTaskId right) => left.CompareTo(right) > 0;

    public static bool operator <=(WorkTaskId left, WorkTaskId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(WorkTaskId left, WorkTaskId right) => left.CompareTo(right) >= 0;

    public int CompareTo(WorkTaskId other) => Value.CompareTo(other.Value);
}
