using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Common;

namespace Mediation.Domain.Linkage.Rules;

/// <summary>Ten or more workers make a matter a collective one; saying so of fewer is refused, leaving it out of ten is not.</summary>
[LegalBasis("调解仲裁法 §7")]
public static class CollectiveMatter
{
    public static void Check(MatterReasons reasons, int headcount) => Guard.Require(
        !reasons.HasFlag(MatterReasons.TenOrMoreWorkers) || headcount >= CollectiveRepresentation.MinWorkers,
        RuleCode.MatterFewerThanTen, CollectiveRepresentation.MinWorkers);
}
