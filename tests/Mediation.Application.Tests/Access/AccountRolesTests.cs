using Mediation.Application.Access;
using Mediation.Domain.Common;

namespace Mediation.Application.Tests.Access;

public sealed class AccountRolesTests
{
    public static TheoryData<Role[], bool, RuleCode> Refused => new()
    {
        { [Role.SecurityAdministrator, Role.SystemAdministrator], false, RuleCode.AccountAdministratorsApart },
        { [Role.SecurityAdministrator, Role.Auditor], true, RuleCode.AccountAdministratorsApart },
        { [Role.SystemAdministrator, Role.Clerk, Role.Auditor], true, RuleCode.AccountAdministratorsApart },
        { [Role.PartnerSystem], false, RuleCode.AccountRoleOfClients },
        { [Role.Party, Role.Clerk], true, RuleCode.AccountPartyOnly },
        { [Role.Party], true, RuleCode.AccountPartyOnly },
        { [Role.CentreHead], false, RuleCode.AccountAgencyMissing },
        { [Role.Auditor], false, RuleCode.AccountAgencyMissing },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Roles_ThatMustNotMeet_AreRefused(Role[] roles, bool hasAgency, RuleCode rule)
    {
        var broken = Should.Throw<RuleBrokenException>(() => AccountRoles.Require(roles, hasAgency));

        broken.Code.ShouldBe(rule);
    }

    [Theory]
    [InlineData(new[] { Role.Party }, false)]
    [InlineData(new[] { Role.SecurityAdministrator }, false)]
    [InlineData(new[] { Role.SystemAdministrator, Role.SystemAdministrator }, false)]
    [InlineData(new[] { Role.Auditor }, true)]
    [InlineData(new[] { Role.CentreHead, Role.Mediator }, true)]
    public void Roles_ThatMayMeet_Pass(Role[] roles, bool hasAgency)
    {
        Should.NotThrow(() => AccountRoles.Require(roles, hasAgency));
    }
}
