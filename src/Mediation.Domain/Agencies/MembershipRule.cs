using Mediation.Domain.Common;

namespace Mediation.Domain.Agencies;

/// <summary>
/// On every day of a mechanism exactly one member leads, no agency sits in it twice, and nobody is a member before it begins or after it
/// ends. All first and last days are included.
/// </summary>
public static class MembershipRule
{
    /// <param name="memberships">Of one mechanism, in any order.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="to">Its last day; null while none is set.</param>
    public static void Require(IReadOnlyList<Membership> memberships, DateOnly from, DateOnly? to)
    {
        Guard.Require(memberships.All(one => one.From >= from && EndsIn(one, to)), RuleCode.MembershipOutsideTheMechanism);
        Guard.Require(memberships.GroupBy(one => one.AgencyId).All(AreApart), RuleCode.MembershipOverlaps);
        List<Membership> leads = [.. memberships.Where(one => one.Standing == MembershipStanding.Lead).OrderBy(one => one.From)];
        Guard.Require(AreApart(leads), RuleCode.MechanismHasTwoLeads);
        Guard.Require(AreUnbroken(leads, from, to), RuleCode.MechanismLeadMissing);
    }

    private static bool EndsIn(Membership one, DateOnly? to) => to is null || one.To <= to;

    private static bool AreApart(IEnumerable<Membership> memberships)
    {
        List<Membership> ordered = [.. memberships.OrderBy(one => one.From)];
        return ordered.Zip(ordered.Skip(1)).All(pair => !pair.First.Overlaps(pair.Second));
    }

    private static bool AreUnbroken(List<Membership> leads, DateOnly from, DateOnly? to) =>
        leads.Count > 0 && leads[0].From == from && leads[^1].To == to
        && leads.Zip(leads.Skip(1)).All(pair => pair.First.To!.Value.AddDays(1) == pair.Second.From);
}
