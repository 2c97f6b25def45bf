namespace Mediation.Domain.Cases;

/// <summary>Ordered, so that jobs can read all cases batch by batch; the database compares as it stores.</summary>
public readonly record struct CaseId(Guid Value) : IComparable<CaseId>
{
    public static CaseId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool operator <(CaseId left, CaseId right) => left.CompareTo(right) < 0;

    public static bool operator >(CaseId left, CaseId right) => left.CompareTo(right) > 0;

    public static bool operator <=(CaseId left, CaseId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(CaseId left, CaseId right) => left.CompareTo(right) >= 0;

    public int CompareTo(CaseId other) => Value.CompareTo(other.Value);
}

public readonly record struct ChannelEntryId(Guid Value)
{
    public static ChannelEntryId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct PartyId(Guid Value)
{
    public static PartyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct RepresentativeId(Guid Value)
{
    public static RepresentativeId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct ClaimId(Guid Value)
{
    public static ClaimId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct SessionId(Guid Value)
{
    public static SessionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
