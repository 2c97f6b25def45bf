using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Cases.Rules;

/// <summary>A mediator is neither a party nor the representative of one; any lesser relation is disclosed and every party must agree to go on.</summary>
[LegalBasis("最高人民法院关于人民法院特邀调解的规定 §15")]
[LegalBasis("在线调解规则 §13")]
public static class MediatorMustBeImpartial
{
    public static void Check(Mediator mediator, DisputeCase dispute)
    {
        var isParty = mediator.AccountId is { } account && dispute.Parties.Any(party => party.AccountId == account);
        Guard.Require(!isParty, RuleCode.MediatorIsParty);
    }
}
