using Mediation.Domain.Agencies;

namespace Mediation.Application.Agencies;

/// <param name="ActiveTo">The last day, included; null while none is set.</param>
/// <param name="On">The day for which members are given.</param>
/// <param name="Members">Who is a member on that day, the lead first.</param>
public sealed record MechanismEntry(
    Guid Id, string Code, string Name, string NameEn, string? Instrument, string? LegalBasis, string Area, DateOnly ActiveFrom,
    DateOnly? ActiveTo, DateOnly On, IReadOnlyList<MemberEntry> Members, int Version)
{
    internal static MechanismEntry Of(Mechanism mechanism, DateOnly on, IReadOnlyDictionary<AgencyId, Agency> agencies) => new(
        mechanism.Id.Value, mechanism.Code, mechanism.Name, mechanism.NameEn, mechanism.Instrument, mechanism.LegalBasis, mechanism.Area,
        mechanism.ActiveFrom, mechanism.ActiveTo, on,
        [
            .. MemberEntry.Of(mechanism.MembersOn(on), agencies)
                .OrderBy(one => one.Standing != MembershipStanding.Lead).ThenBy(one => one.Agency, StringComparer.Ordinal),
        ],
        mechanism.Version);
}

/// <param name="From">First day in this standing.</param>
/// <param name="To">Last day, included; null while none is set.</param>
public sealed record MemberEntry(
    string Agency, string Name, string NameEn, AgencyKind Kind, MembershipStanding Standing, string Role, string RoleEn, DateOnly From, DateOnly? To)
{
    internal static IReadOnlyList<MemberEntry> Of(IEnumerable<Membership> memberships, IReadOnlyDictionary<AgencyId, Agency> agencies) =>
    [
        .. memberships.Select(one => Of(one, agencies[one.AgencyId]))
            .OrderBy(one => one.From).ThenBy(one => one.Agency, StringComparer.Ordinal),
    ];

    private static MemberEntry Of(Membership one, Agency agency) => new(
        agency.Code, agency.Name, agency.NameEn, agency.Kind, one.Standing, one.Role, one.RoleEn, one.From, one.To);
}
