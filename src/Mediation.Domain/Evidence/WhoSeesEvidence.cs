using System.Linq.Expressions;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Evidence;

/// <summary>
/// Both sides see what the other hands in, once it is checked. What is marked for the mediation alone is seen by its giver and by those who
/// mediate; a body that decides disputes never sees it.
/// </summary>
[LegalBasis("企业劳动争议协商调解规定 §11")]
public static class WhoSeesEvidence
{
    /// <param name="account">Of whoever asks.</param>
    /// <param name="own">The parties he stands for: a representative sees what the represented handed in, and the other way round.</param>
    /// <param name="mediates">It is one of those who mediate, in a body that does not decide.</param>
    public static Expression<Func<EvidenceFile, bool>> In(CaseId dispute, Guid account, IReadOnlyList<PartyId> own, bool mediates) => file =>
        file.CaseId == dispute
        && (file.AccountId == account || (file.PartyId != null && own.Contains(file.PartyId.Value)) || (file.State == EvidenceState.Kept && (mediates || file.Share == Shareability.Shareable)));
}
