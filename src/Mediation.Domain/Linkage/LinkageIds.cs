namespace Mediation.Domain.Linkage;

/// <summary>Ordered, so that jobs can read all matters batch by batch; the database compares as it stores.</summary>
public readonly record struct JointMatterId(Guid Value) : IComparable<JointMatterId>
{
    public static JointMatterId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool operator <(JointMatterId left, JointMatterId right) => left.CompareTo(right) < 0;

    public static bool operator >(JointMatterId left, JointMatterId right) => left.CompareTo(right) > 0;

    public static bool operator <=(JointMatterId left, JointMatterId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(JointMatterId left, JointMatterId right) => left.CompareTo(right) >= 0;

    public int CompareTo(JointMatterId other) => Value.CompareTo(other.Value);
}

public readonly record struct MatterTaskId(Guid Value)
{
    public static MatterTaskId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct MatterMeetingId(Guid Value)
{
    public static MatterMeetingId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct ReportPolicyId(Guid Value)
{
    public static ReportPolicyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
