using Mediation.Domain.Common;

namespace Mediation.Domain.Referrals;

/// <summary>
/// Who mediated a dispute neither sees nor decides it later as arbitrator or judge. Known by account where both worked on one system, else
/// by name: a namesake is barred too, and somebody else of the body takes the matter.
/// </summary>
[LegalBasis("最高人民法院关于人民法院特邀调解的规定 §16")]
public static class MediatorsStandApart
{
    public static bool Bars(IReadOnlyList<BarredPerson> mediated, Guid account, string name) =>
        mediated.Any(person => person.AccountId is { } known ? known == account : string.Equals(person.Name, name.Trim(), StringComparison.Ordinal));
}
