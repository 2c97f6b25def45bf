using Mediation.Application.Common;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>Writes down what a mediated case came to, for the body that sent it: amounts per claim and person, schedule, or why it failed.</summary>
internal sealed class CaseResults(IAppDb db)
{
    public static ReferralResult Of(SharedDispute shared, Release release, SendResult said, DateOnly today)
    {
        var dispute = shared.Case;
        var outcome = OutcomeOf(dispute) ?? throw new RuleBrokenException(RuleCode.ReferralNothingToSend);
        var course = release.Includes(ReleasedFields.CourseOfMediation);
        var facts = release.Includes(ReleasedFields.UndisputedFacts) ? shared.Facts : [];
        return new ReferralResult
        {
            Outcome = outcome,
            On = said.On ?? today,
            Number = dispute.Number,
            Agreements = release.Includes(ReleasedFields.AgreementTerms)
                ? [.. dispute.Agreements.Where(agreement => agreement.IsEffective).OrderBy(agreement => agreement.Number).Select(agreement => Of(shared, agreement))]
                : [],
            Claims = release.Includes(ReleasedFields.ClaimDetails) ? [.. Claims(dispute)] : [],
            Failure = dispute.FailureGround is { } ground ? new FailureOutcome(ground, said.Focus, said.Difficulties, facts) : null,
            SessionsHeld = course ? shared.SessionsHeld : 0,
            Mediators = course ? [.. shared.Mediators.Select(mediator => mediator.Name)] : [],
            Remarks = said.Remarks,
        };
    }

    /// <summary>特邀调解规定 §20: what a court entrusted after registration and both sides agreed on is submitted for its writ.</summary>
    public async Task SubmitToCourtAsync(Referral referral, Moment moment, CancellationToken ct)
    {
        if (referral.Stage is not (EntrustedStage.AfterCourtRegistration or EntrustedStage.AfterCourtRegistrationSimplified))
        {
            return;
        }

        var dispute = await db.Cases.SingleAsync(one => one.Id == referral.ReceiverCaseId, ct);
        var court = await db.Agencies.Where(agency => agency.Id == referral.FromAgencyId).Select(agency => agency.Name).SingleAsync(ct);
        foreach (var agreement in dispute.Agreements.Where(agreement => agreement.IsEffective && !agreement.IsConfirmed).ToList())
        {
            if (dispute.CanNow(CaseAction.FileCourtWrit) && !agreement.Confirmations.Any(filed => filed.IsPending))
            {
                dispute.FileConfirmation(agreement.Id, ConfirmationRoute.CourtWrit, court, referral.SenderNumber, joint: true, moment.Today, moment);
            }
        }
    }

    /// <summary>Null while somebody still mediates or has still to sign. Rejected is not mediated: the sender goes on.</summary>
    private static ReferralOutcome? OutcomeOf(DisputeCase dispute)
    {
        var outcomes = dispute.Applicants.Select(applicant => applicant.Outcome).ToList();
        if (dispute.Status == CaseStatus.Rejected)
        {
            return ReferralOutcome.NotMediated;
        }

        return outcomes.Contains(ApplicantOutcome.Pending) || dispute.Agreements.Any(agreement => agreement.IsOpenDraft) ? null
            : outcomes.TrueForAll(outcome => outcome == ApplicantOutcome.SettledOnTheSpot) ? ReferralOutcome.SettledOnTheSpot
            : outcomes.TrueForAll(outcome => outcome is ApplicantOutcome.Agreed or ApplicantOutcome.SettledOnTheSpot) ? ReferralOutcome.Agreed
            : outcomes.TrueForAll(outcome => outcome == ApplicantOutcome.Withdrawn) ? ReferralOutcome.Withdrawn
            : outcomes.Exists(outcome => outcome is ApplicantOutcome.Agreed or ApplicantOutcome.PartlyAgreed or ApplicantOutcome.SettledOnTheSpot) ? ReferralOutcome.PartlyAgreed
            : ReferralOutcome.MediationFailed;
    }

    private static AgreementOutcome Of(SharedDispute shared, Agreement agreement) => new(
        agreement.Number, agreement.Text, agreement.TextHash, agreement.EffectiveOn, agreement.OnTheSpot, agreement.Agreed.Fen, agreement.Paid.Fen,
        [.. agreement.Terms.OrderBy(term => term.Number).Select(shared.Of)]);

    private static IEnumerable<ClaimOutcome> Claims(DisputeCase dispute)
    {
        var terms = dispute.Agreements.Where(agreement => agreement.IsEffective).SelectMany(agreement => agreement.Terms).ToList();
        foreach (var claim in dispute.Claims.OrderBy(claim => claim.Number))
        {
            foreach (var lines in dispute.StandingLines(claim).GroupBy(line => line.ApplicantId))
            {
                var party = lines.Key is { } applicant ? dispute.PartyOf(applicant) : null;
                var tied = terms.Where(term => term.ClaimId == claim.Id && (lines.Key is null || term.PayeeId == lines.Key)).ToList();
                yield return new ClaimOutcome(
                    claim.Number, claim.Type, party?.Name, party?.Outcome, lines.Sum(line => line.Amount.Fen),
                    tied.Count == 0 ? null : tied.Sum(term => term.Amount.Fen));
            }
        }
    }
}
