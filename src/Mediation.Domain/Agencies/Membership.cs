namespace Mediation.Domain.Agencies;

public enum MembershipStanding
{
    /// <summary>成员单位</summary>
    Member,

    /// <summary>牵头单位</summary>
    Lead,
}

/// <summary>That one agency took part in a mechanism from one day to another, both included, in one role.</summary>
public sealed class Membership
{
    public const int RoleMaxLength = 400;

    private Membership()
    {
    }

    internal Membership(Seat seat, DateOnly from, DateOnly? to) =>
        (AgencyId, Standing, Role, RoleEn, From, To) = (seat.Agency, seat.Standing, seat.Role.Trim(), seat.RoleEn.Trim(), from, to);

    public long Id { get; private set; }

    public AgencyId AgencyId { get; private set; }

    public MembershipStanding Standing { get; private set; }

    /// <summary>What the agency does in the mechanism, in Chinese.</summary>
    public string Role { get; private set; } = "";

    public string RoleEn { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>The last day, included; null while none is set.</summary>
    public DateOnly? To { get; private set; }

    public bool IsActiveOn(DateOnly day) => From <= day && (To is null || day <= To);

    internal bool Overlaps(Membership other) => (To is null || other.From <= To) && (other.To is null || From <= other.To);

    internal void End(DateOnly lastDay) => To = lastDay;

    /// <summary>What is left of it from that day on, with another standing; the days before stay as they were.</summary>
    internal Membership? TakeUp(MembershipStanding standing, DateOnly from)
    {
        if (From == from)
        {
            Standing = standing;
            return null;
        }

        var rest = new Membership(new Seat(AgencyId, standing, Role, RoleEn), from, To);
        To = from.AddDays(-1);
        return rest;
    }
}

/// <summary>An agency's place in a mechanism.</summary>
/// <param name="Agency">Which agency.</param>
/// <param name="Standing">Whether it leads.</param>
/// <param name="Role">What it does there, in Chinese; may be empty.</param>
/// <param name="RoleEn">The same in English.</param>
public sealed record Seat(AgencyId Agency, MembershipStanding Standing, string Role, string RoleEn);
