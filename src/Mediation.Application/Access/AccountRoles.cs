using Mediation.Domain.Common;

namespace Mediation.Application.Access;

/// <summary>
/// Which roles one account may hold. The three administrators stay apart (三员分立): who gives access, who runs the system and who audits
/// both must be three people. A party is a party only, or it would see the cases of an agency. Staff belong to an agency.
/// </summary>
public static class AccountRoles
{
    private static readonly Role[] Administrators = [Role.SecurityAdministrator, Role.SystemAdministrator, Role.Auditor];
    private static readonly Role[] OfAnAgency = [Role.Clerk, Role.Mediator, Role.CentreHead, Role.Liaison, Role.Adjudicator, Role.Auditor];

    public static void Require(IReadOnlyCollection<Role> roles, bool hasAgency)
    {
        Require(roles.Distinct().Count(Administrators.Contains) <= 1, RuleCode.AccountAdministratorsApart);
        Require(!roles.Contains(Role.PartnerSystem), RuleCode.AccountRoleOfClients);
        Require(!roles.Contains(Role.Party) || (roles.All(role => role == Role.Party) && !hasAgency), RuleCode.AccountPartyOnly);
        Require(hasAgency || !roles.Any(OfAnAgency.Contains), RuleCode.AccountAgencyMissing);
    }

    private static void Require(bool holds, RuleCode rule)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule);
        }
    }
}
