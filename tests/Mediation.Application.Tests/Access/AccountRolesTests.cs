using Mediation.Application.Access;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Application.Tests.Access;

public sealed class AccountRolesTests
{
    public static TheoryData<Role[], AgencyKind?, RuleCode> Refused => new()
    {
        { [Role.SecurityAdministrator, Role.SystemAdministrator], null, RuleCode.AccountAdministratorsApart },
        { [Role.SecurityAdministrator, Role.Auditor], AgencyKind.TradeUnion, RuleCode.AccountAdministratorsApart },
        { [Role.SystemAdministrator, Role.Clerk, Role.Auditor], AgencyKind.TradeUnion, RuleCode.AccountAdministratorsApart },
        { [Role.PartnerSystem], null, RuleCode.AccountRoleOfClients },
        { [Role.Party, Role.Clerk], AgencyKind.TradeUnion, RuleCode.AccountPartyOnly },
        { [Role.Party], AgencyKind.TradeUnion, RuleCode.AccountPartyOnly },
        { [Role.CentreHead], null, RuleCode.AccountAgencyMissing },
        { [Role.Auditor], null, RuleCode.AccountAgencyMissing },
        { [Role.Adjudicator], null, RuleCode.AccountAgencyMissing },
        { [Role.Adjudicator], AgencyKind.TradeUnion, RuleCode.AccountAdjudicatorAgency },
        { [Role.Adjudicator], AgencyKind.Justice, RuleCode.AccountAdjudicatorAgency },
        { [Role.Adjudicator, Role.Mediator], AgencyKind.ArbitrationCommission, RuleCode.AccountAdjudicatorApart },
        { [Role.Clerk, Role.Adjudicator], AgencyKind.ArbitrationCommission, RuleCode.AccountAdjudicatorApart },
        { [Role.Adjudicator, Role.CentreHead], AgencyKind.Court, RuleCode.AccountAdjudicatorApart },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void Roles_ThatMustNotMeet_AreRefused(Role[] roles, AgencyKind? agency, RuleCode rule)
    {
        var broken = Should.Throw<RuleBrokenException>(() => AccountRoles.Require(roles, agency));

        broken.Code.ShouldBe(rule);
    }

    [Theory]
    [InlineData(new[] { Role.Party }, null)]
    [InlineData(new[] { Role.SecurityAdministrator }, null)]
    [InlineData(new[] { Role.SystemAdministrator, Role.SystemAdministrator }, null)]
    [InlineData(new[] { Role.Auditor }, AgencyKind.TradeUnion)]
    [InlineData(new[] { Role.CentreHead, Role.Mediator }, AgencyKind.TradeUnion)]
    [InlineData(new[] { Role.Adjudicator }, AgencyKind.ArbitrationCommission)]
    [InlineData(new[] { Role.Adjudicator, Role.Liaison }, AgencyKind.Court)]
    public void Roles_ThatMayMeet_Pass(Role[] roles, AgencyKind? agency)
    {
        Should.NotThrow(() => AccountRoles.Require(roles, agency));
    }
}
