using Mediation.Domain.Agreements;
using Mediation.Domain.Cases.Rules;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    /// <summary>The parts of the case once outcomes differ; one strand while they do not.</summary>
    public IReadOnlyList<CaseStrand> Strands => CaseStrand.Of(this);

    /// <summary>The named applicants end without agreement. What an effective agreement gave them stays; unsigned texts fall away.</summary>
    private void EndWithoutAgreement(CaseAction action, IReadOnlyList<PartyId> applicants, ApplicantOutcome outcome, Moment moment)
    {
        MustAllow(action);
        MustDecideJointClaimantsTogether(applicants);
        foreach (var applicant in applicants)
        {
            Guard.Require(PartyOf(applicant).IsApplicant, RuleCode.PartyUnknown);
            Guard.Require(
                PartyOf(applicant).Outcome == ApplicantOutcome.Pending || OpenDrafts([applicant]).Any() || MayFailTheRest(action, applicant),
                RuleCode.OutcomeAlreadyDecided);
        }

        AbandonDrafts(applicants, moment.Today);
        foreach (var applicant in applicants)
        {
            PartyOf(applicant).End(IsBound(applicant) ? ApplicantOutcome.PartlyAgreed : outcome);
        }

        MoveBy(action, StatusByOutcome());
    }

    /// <summary>What an agreement left open is mediated on, and may fail once; the agreement stands.</summary>
    private bool MayFailTheRest(CaseAction action, PartyId applicant) =>
        action == CaseAction.Fail && FailedOn is null && PartyOf(applicant).Outcome == ApplicantOutcome.PartlyAgreed;

    /// <summary>Where the outcomes put the case: with somebody undecided again it goes back to mediation.</summary>
    private CaseStatus StatusByOutcome() => CaseOutcome.Of([.. Applicants.Select(applicant => applicant.Outcome)])
        ?? (Status is CaseStatus.AgreedFull or CaseStatus.AgreedPartial ? CaseStatus.Mediating : Status);

    private bool IsBound(PartyId applicant) => _agreements.Exists(agreement => agreement.IsEffective && agreement.Covers(applicant));

    private void MustDecideJointClaimantsTogether(IReadOnlyList<PartyId> applicants)
    {
        Guard.Require(applicants.Count > 0, RuleCode.NoApplicant);
        Guard.Require(
            !_claims.Exists(claim => claim.IsJoint) || Applicants.All(applicant => applicants.Contains(applicant.Id)),
            RuleCode.JointClaimantsShareOneOutcome);
    }

    private IEnumerable<Agreement> OpenDrafts(IReadOnlyList<PartyId> applicants) =>
        _agreements.Where(agreement => agreement.IsOpenDraft && agreement.Applicants.Any(applicants.Contains));

    private void AbandonDrafts(IReadOnlyList<PartyId> applicants, DateOnly on)
    {
        foreach (var draft in OpenDrafts(applicants).ToList())
        {
            draft.Abandon(on);
            foreach (var other in draft.Applicants.Where(other => !applicants.Contains(other)))
            {
                // The text named them too; without it they have agreed to nothing more than binds them already.
                PartyOf(other).End(IsBound(other) ? ApplicantOutcome.PartlyAgreed : ApplicantOutcome.Pending);
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
