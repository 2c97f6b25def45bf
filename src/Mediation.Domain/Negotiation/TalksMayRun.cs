using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Negotiation;

/// <summary>Offers are part of a mediation that both sides agreed to and that runs: neither before it, nor while it waits, nor after it.</summary>
[LegalBasis("企业劳动争议协商调解规定 §22")]
public static class TalksMayRun
{
    public static bool In(DisputeCase dispute, PartyId applicant, PartyId respondent) =>
        IsInMediation(dispute) && HasConsented(dispute.PartyOf(applicant)) && HasConsented(dispute.PartyOf(respondent));

    public static void Require(DisputeCase dispute, PartyId applicant, PartyId respondent)
    {
        Guard.Require(IsInMediation(dispute), RuleCode.TalksNotRunning, dispute.Status);
        Guard.Require(
            HasConsented(dispute.PartyOf(applicant)) && HasConsented(dispute.PartyOf(respondent)), RuleCode.TalksWithoutConsent);
    }

    private static bool IsInMediation(DisputeCase dispute) =>
        dispute.Status is CaseStatus.Accepted or CaseStatus.Assigned or CaseStatus.Scheduled or CaseStatus.Mediating;

    private static bool HasConsented(Party party) => party.Consent == ConsentState.Given && (!party.IsApplicant || IsStillIn(party));

    private static bool IsStillIn(Party applicant) =>
        applicant.Outcome is ApplicantOutcome.Pending or ApplicantOutcome.Agreed or ApplicantOutcome.PartlyAgreed;
}
