namespace Mediation.Domain.Engagement;

/// <summary>Ordered, so that jobs can read all invitations batch by batch; the database compares as it stores.</summary>
public readonly record struct InvitationId(Guid Value) : IComparable<InvitationId>
{
    public static InvitationId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool operator <(InvitationId left, InvitationId right) => left.CompareTo(right) < 0;

    public static bool operator >(InvitationId left, InvitationId right) => left.CompareTo(right) > 0;

    public static bool operator <=(InvitationId left, InvitationId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(InvitationId left, InvitationId right) => left.CompareTo(right) >= 0;

    public int CompareTo(InvitationId other) => Value.CompareTo(other.Value);
}

public readonly record struct AnswerVisitId(Guid Value)
{
    public static AnswerVisitId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct SessionProposalId(Guid Value)
{
    public static SessionProposalId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct RespondentAnswerId(Guid Value)
{
    public static RespondentAnswerId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct EngagementPolicyId(Guid Value)
{
    public static EngagementPolicyId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
