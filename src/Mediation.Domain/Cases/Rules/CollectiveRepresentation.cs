using Mediation.Domain.Common;

namespace Mediation.Domain.Cases.Rules;

/// <summary>Where ten or more workers share a common claim they may elect three to five of themselves; both numbers and a common claim are needed.</summary>
[LegalBasis("调解仲裁法 §7")]
[LegalBasis("劳动人事争议仲裁办案规则 §63")]
public static class CollectiveRepresentation
{
    public const int MinWorkers = 10;
    public const int MinElected = 3;
    public const int MaxElected = 5;

    public static bool IsCollective(IReadOnlyCollection<Party> applicants, IEnumerable<Claim> claims) =>
        claims.Any(claim => applicants.Count(applicant => applicant.Role == PartyRole.Worker && claim.Concerns(applicant.Id)) >= MinWorkers);

    public static void Check(IReadOnlyCollection<Party> applicants, IEnumerable<Claim> claims, int elected)
    {
        Guard.Require(IsCollective(applicants, claims), RuleCode.CollectiveTooSmall, MinWorkers);
        Guard.Require(elected is >= MinElected and <= MaxElected, RuleCode.ElectedThreeToFive, MinElected, MaxElected);
    }
}
