using Mediation.Domain.Common;

namespace Mediation.Domain.Cases.Rules;

/// <summary>
/// Having missing social insurance paid up is a matter of the collecting office, not a labour dispute; losses because insurance was
/// not paid are one (Beijing answers 京高法发〔2024〕534号 Q1–5). A case with at least one claim within scope may be accepted.
/// </summary>
[LegalBasis("调解仲裁法 §2")]
public static class ScopeOfMediation
{
    public static bool Covers(IEnumerable<Claim> claims) => claims.Any(claim => claim.Type != ClaimType.SocialInsuranceArrears);
}
