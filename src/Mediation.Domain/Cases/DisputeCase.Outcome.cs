using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    /// <summary>The parts of the case once outcomes differ; one strand while they do not.</summary>
    public IReadOnlyList<CaseStrand> Strands => CaseStrand.Of(this);

    private void Decide(CaseAction action, IReadOnlyList<PartyId> applicants, ApplicantOutcome outcome, Moment moment)
    {
        MustAllow(action);
        MustDecideJointClaimantsTogether(applicants);
        foreach (var id in applicants)
        {
            var applicant = PartyOf(id);
            Guard.Require(applicant.IsApplicant, RuleCode.PartyUnknown);
            Guard.Require(CanStillBecome(applicant, outcome), RuleCode.OutcomeAlreadyDecided);
            applicant.End(outcome);
        }

        MoveBy(action, CaseOutcome.Of([.. Applicants.Select(applicant => applicant.Outcome)]) ?? Status);
    }

    /// <summary>Who agreed but has not signed may still fall out; who is bound by an effective agreement may not.</summary>
    private bool CanStillBecome(Party applicant, ApplicantOutcome outcome) =>
        applicant.Outcome == ApplicantOutcome.Pending
        || outcome is ApplicantOutcome.Agreed or ApplicantOutcome.PartlyAgreed
        || (applicant.Outcome is ApplicantOutcome.Agreed or ApplicantOutcome.PartlyAgreed
            && !_agreements.Exists(agreement => agreement.IsEffective && agreement.Covers(applicant.Id)));

    private void MustDecideJointClaimantsTogether(IReadOnlyList<PartyId> applicants)
    {
        Guard.Require(applicants.Count > 0, RuleCode.NoApplicant);
        Guard.Require(
            !_claims.Exists(claim => claim.IsJoint) || Applicants.All(applicant => applicants.Contains(applicant.Id)),
            RuleCode.JointClaimantsShareOneOutcome);
    }

    private void AbandonDrafts(IReadOnlyList<PartyId> applicants, DateOnly on)
    {
        foreach (var draft in _agreements.Where(agreement => agreement.IsOpenDraft && agreement.Applicants.Any(applicants.Contains)))
        {
            draft.Abandon(on);
            foreach (var other in draft.Applicants.Where(other => !applicants.Contains(other)))
            {
                // The text named them too; without it they have agreed to nothing yet.
                PartyOf(other).End(ApplicantOutcome.Pending);
            }
        }
    }

    private void AfterDecision(Moment moment)
    {
        var undecided = Applicants.Any(applicant => applicant.Outcome == ApplicantOutcome.Pending);
        if (undecided)
        {
            return;
        }

        if (!_agreements.Exists(agreement => agreement.IsOpenDraft))
        {
            EndMediationClocks(moment.Today);
        }

        var strands = Strands;
        if (strands.Count > 1)
        {
            Raise(new CaseSplit(strands));
        }
    }
}
