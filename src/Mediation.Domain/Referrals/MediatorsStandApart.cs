using System.Linq.Expressions;
using Mediation.Domain.Common;

namespace Mediation.Domain.Referrals;

/// <summary>
/// Who mediated a dispute neither sees nor decides it later as arbitrator or judge. Known by account or by name: an account that decides is
/// never one that mediates, so the same person signs in with another. A namesake is barred too, and somebody else of the body takes the matter.
/// </summary>
[LegalBasis("最高人民法院关于人民法院特邀调解的规定 §16")]
public static class MediatorsStandApart
{
    /// <summary>Holds for a person of the mediation who is, or may be, this one.</summary>
    public static Expression<Func<BarredPerson, bool>> Bars(Guid account, string name)
    {
        var written = name.Trim();
        return person => person.AccountId == account || person.Name == written;
    }
}
