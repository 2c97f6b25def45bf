using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Application.Access;

/// <summary>
/// Which roles one account may hold. The three administrators stay apart (三员分立): who gives access, who runs the system and who audits
/// both must be three people. A party is a party only, or it would see the cases of an agency. Staff belong to an agency. Who decides
/// disputes takes no part in mediating them and works at a body that decides: what was said to settle must not reach the decision.
/// </summary>
public static class AccountRoles
{
    private static readonly Role[] Administrators = [Role.SecurityAdministrator, Role.SystemAdministrator, Role.Auditor];
    private static readonly Role[] Mediating = [Role.Clerk, Role.Mediator, Role.CentreHead];
    private static readonly Role[] OfAnAgency = [Role.Clerk, Role.Mediator, Role.CentreHead, Role.Liaison, Role.Adjudicator, Role.Auditor];

    /// <param name="roles">What the account is to hold.</param>
    /// <param name="agency">What body its person works for; null for none.</param>
    public static void Require(IReadOnlyCollection<Role> roles, AgencyKind? agency)
    {
        Require(roles.Distinct().Count(Administrators.Contains) <= 1, RuleCode.AccountAdministratorsApart);
        Require(!roles.Contains(Role.PartnerSystem), RuleCode.AccountRoleOfClients);
        Require(!roles.Contains(Role.Party) || (roles.All(role => role == Role.Party) && agency is null), RuleCode.AccountPartyOnly);
        Require(agency is not null || !roles.Any(OfAnAgency.Contains), RuleCode.AccountAgencyMissing);
        if (roles.Contains(Role.Adjudicator))
        {
            Require(!roles.Any(Mediating.Contains), RuleCode.AccountAdjudicatorApart);
            Require(agency is { } kind && kind.Decides(), RuleCode.AccountAdjudicatorAgency);
        }
    }

    private static void Require(bool holds, RuleCode rule)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule);
        }
    }
}
