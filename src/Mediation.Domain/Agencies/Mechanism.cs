using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Agencies;

/// <summary>
/// A standing arrangement by which bodies handle disputes together (联动机制). Who takes part, in which role and who leads differs from
/// instrument to instrument and from year to year, so all of it is dated and none of it is fixed in the platform.
/// </summary>
public sealed class Mechanism : AggregateRoot
{
    public const int InstrumentMaxLength = 100;
    public const int LegalBasisMaxLength = 400;

    private readonly List<Membership> _memberships = [];

    private Mechanism()
    {
    }

    public MechanismId Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    /// <summary>Number of the document that set it up, e.g. 京人社仲发〔2025〕1号; null where none is known.</summary>
    public string? Instrument { get; private set; }

    public string? LegalBasis { get; private set; }

    /// <summary>Code of the area in which it works.</summary>
    public string Area { get; private set; } = "";

    public DateOnly ActiveFrom { get; private set; }

    /// <summary>The last day, included; null while none is set.</summary>
    public DateOnly? ActiveTo { get; private set; }

    /// <summary>Past, present and to come.</summary>
    public IReadOnlyList<Membership> Memberships => _memberships;

    public static Mechanism Found(MechanismId id, MechanismProfile profile, IEnumerable<Seat> seats, DateOnly activeFrom)
    {
        var mechanism = new Mechanism
        {
            Id = id,
            Code = ShortCode.Parse(profile.Code, RuleCode.MechanismCodeShape),
            Name = OrganisationName.Parse(profile.Name).Value,
            NameEn = OrganisationName.Parse(profile.NameEn).Value,
            Instrument = TextOrNull(profile.Instrument),
            LegalBasis = TextOrNull(profile.LegalBasis),
            Area = JurisdictionArea.CanonicalCode(profile.Area),
            ActiveFrom = activeFrom,
        };
        mechanism.TakeIn(seats.Select(seat => new Membership(seat, activeFrom, null)));
        mechanism.Raise(new MechanismFounded(id, mechanism.Code, activeFrom, [.. mechanism._memberships.Select(one => one.AgencyId)]));
        return mechanism;
    }

    public bool IsActiveOn(DateOnly day) => ActiveFrom <= day && (ActiveTo is null || day <= ActiveTo);

    public IEnumerable<Membership> MembersOn(DateOnly day) => _memberships.Where(one => one.IsActiveOn(day));

    /// <summary>The agency that leads on that day; before the first day the one that will, after the last the one that did.</summary>
    public AgencyId LeadOn(DateOnly day)
    {
        var within = day < ActiveFrom ? ActiveFrom : day > ActiveTo ? ActiveTo.Value : day;
        return MembersOn(within).Single(one => one.Standing == MembershipStanding.Lead).AgencyId;
    }

    /// <summary>One more member, which does not lead, from that day on.</summary>
    public void Admit(AgencyId agency, string role, string roleEn, DateOnly from)
    {
        RequireOpen();
        TakeIn([new Membership(new Seat(agency, MembershipStanding.Member, role, roleEn), from, null)]);
        Raise(new MemberAdmitted(Id, agency, from));
    }

    /// <param name="agency">A member that does not lead.</param>
    /// <param name="lastDay">Its last day, included.</param>
    public void EndMembership(AgencyId agency, DateOnly lastDay)
    {
        RequireOpen();
        var membership = OpenMembership(agency);
        Guard.Require(membership.Standing != MembershipStanding.Lead, RuleCode.MechanismLeadMissing);
        Guard.Require(lastDay >= membership.From, RuleCode.MembershipEndsBeforeItBegins);
        membership.End(lastDay);
        Raise(new MembershipEnded(Id, agency, lastDay));
    }

    /// <summary>Another member leads from that day on; who led until then goes on as a member.</summary>
    public void ChangeLead(AgencyId to, DateOnly from)
    {
        RequireOpen();
        var (old, next) = (_memberships.Single(one => one.To is null && one.Standing == MembershipStanding.Lead), OpenMembership(to));
        Guard.Require(old != next, RuleCode.MechanismLedByItAlready);
        Guard.Require(from >= old.From && from >= next.From, RuleCode.MechanismLeadOutOfOrder);
        Membership?[] rests = [old.TakeUp(MembershipStanding.Member, from), next.TakeUp(MembershipStanding.Lead, from)];
        TakeIn(rests.OfType<Membership>());
        Raise(new LeadChanged(Id, old.AgencyId, to, from));
    }

    /// <summary>Ends it and every membership that runs.</summary>
    public void Close(DateOnly lastDay)
    {
        RequireOpen();
        Guard.Require(lastDay >= ActiveFrom, RuleCode.MechanismClosedBeforeStart);
        Guard.Require(_memberships.TrueForAll(one => one.From <= lastDay && !(one.To > lastDay)), RuleCode.MembershipOutsideTheMechanism);
        ActiveTo = lastDay;
        foreach (var open in _memberships.Where(one => one.To is null))
        {
            open.End(lastDay);
        }

        Raise(new MechanismClosed(Id, lastDay));
    }

    private void TakeIn(IEnumerable<Membership> added)
    {
        List<Membership> all = [.. _memberships, .. added];
        MembershipRule.Require(all, ActiveFrom, ActiveTo);
        _memberships.AddRange(all.Skip(_memberships.Count));
    }

    private Membership OpenMembership(AgencyId agency) =>
        Guard.Found(_memberships.Find(one => one.AgencyId == agency && one.To is null), RuleCode.MechanismHasNoSuchMember);

    private void RequireOpen() => Guard.Require(ActiveTo is null, RuleCode.MechanismAlreadyClosed);

    private static string? TextOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What a mechanism is called and rests on.</summary>
/// <param name="Code">Short and unique.</param>
/// <param name="Area">Code of the area in which it works.</param>
public sealed record MechanismProfile(string Code, string Name, string NameEn, string? Instrument, string? LegalBasis, string Area);
