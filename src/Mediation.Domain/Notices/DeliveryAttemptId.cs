namespace Mediation.Domain.Notices;

/// <summary>Also the key under which a gateway is called. Ordered, so that deliveries can be read page by page; the database compares as it stores.</summary>
public readonly record struct DeliveryAttemptId(Guid Value) : IComparable<DeliveryAttemptId>
{
    public static DeliveryAttemptId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool operator <(DeliveryAttemptId left, DeliveryAttemptId right) => left.CompareTo(right) < 0;

    public static bool operator >(DeliveryAttemptId left, DeliveryAttemptId right) => left.CompareTo(right) > 0;

    public static bool operator <=(DeliveryAttemptId left, DeliveryAttemptId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(DeliveryAttemptId left, DeliveryAttemptId right) => left.CompareTo(right) >= 0;

    public int CompareTo(DeliveryAttemptId other) => Value.CompareTo(other.Value);
}
