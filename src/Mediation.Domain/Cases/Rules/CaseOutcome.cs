using Mediation.Domain.Common;

namespace Mediation.Domain.Cases.Rules;

/// <summary>
/// The case's own end follows from what its applicants came to; while one of them is still mediating there is none.
/// Some settled and others not is a partial agreement, never a full one and never a failure.
/// </summary>
[LegalBasis("劳动人事争议仲裁办案规则 §73")]
public static class CaseOutcome
{
    public static CaseStatus? Of(IReadOnlyCollection<ApplicantOutcome> outcomes)
    {
        if (outcomes.Contains(ApplicantOutcome.Pending))
        {
            return null;
        }

        if (outcomes.All(outcome => outcome == ApplicantOutcome.SettledOnTheSpot))
        {
            return CaseStatus.SettledOnTheSpot;
        }

        if (outcomes.All(outcome => outcome is ApplicantOutcome.Agreed or ApplicantOutcome.SettledOnTheSpot))
        {
            return CaseStatus.AgreedFull;
        }

        if (outcomes.Any(outcome => outcome is ApplicantOutcome.Agreed or ApplicantOutcome.PartlyAgreed or ApplicantOutcome.SettledOnTheSpot))
        {
            return CaseStatus.AgreedPartial;
        }

        return outcomes.All(outcome => outcome == ApplicantOutcome.Withdrawn) ? CaseStatus.Withdrawn : CaseStatus.Failed;
    }
}
