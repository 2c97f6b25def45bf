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
    public static ReferralResult Of(SharedDispute shared, EntrustedPart part, Release release, SendResult said, DateOnly today)
    {
        var dispute = shared.Case;
        var outcome = OutcomeOf(dispute, part) ?? throw new RuleBrokenException(RuleCode.ReferralNothingToSend);
        var course = release.Includes(ReleasedFields.CourseOfMediation);
        var facts = release.Includes(ReleasedFields.UndisputedFacts) ? shared.ConfirmedFacts.Where(part.Includes).Select(fact => fact.Text).ToList() : [];
        return new ReferralResult
        {
            Outcome = outcome,
            On = said.On ?? today,
            Number = dispute.Number,
            Agreements = release.Includes(ReleasedFields.AgreementTerms)
                ? [.. dispute.Agreements.Where(agreement => agreement.IsEffective && part.Includes(agreement)).OrderBy(agreement => agreement.Number)
                    .Select(agreement => Of(shared, part, agreement))]
                : [],
            Claims = release.Includes(ReleasedFields.ClaimDetails) ? [.. Claims(dispute, part)] : [],
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
        var part = EntrustedPart.Of(referral, dispute);
        foreach (var agreement in dispute.Agreements.Where(agreement => agreement.IsEffective && !agreement.IsConfirmed && part.Includes(agreement)).ToList())
        {
            if (dispute.CanNow(CaseAction.FileCourtWrit) && !agreement.Confirmations.Any(filed => filed.IsPending))
            {
                dispute.FileConfirmation(agreement.Id, ConfirmationRoute.CourtWrit, court, referral.SenderNumber, joint: true, moment.Today, moment);
            }
        }
    }

    /// <summary>Null while somebody still mediates or has still to sign. Rejected is not mediated: the sender goes on.</summary>
    private static ReferralOutcome? OutcomeOf(DisputeCase dispute, EntrustedPart part)
    {
        var outcomes = part.Applicants.Select(applicant => applicant.Outcome).ToList();
        if (dispute.Status == CaseStatus.Rejected)
        {
            return ReferralOutcome.NotMediated;
        }

        var isOpen = outcomes.Count == 0 || outcomes.Contains(ApplicantOutcome.Pending)
            || dispute.Agreements.Any(agreement => agreement.IsOpenDraft && part.Includes(agreement));
        return isOpen ? null
            : outcomes.TrueForAll(outcome => outcome == ApplicantOutcome.SettledOnTheSpot) ? ReferralOutcome.SettledOnTheSpot
            : outcomes.TrueForAll(outcome => outcome is ApplicantOutcome.Agreed or ApplicantOutcome.SettledOnTheSpot) ? ReferralOutcome.Agreed
            : outcomes.TrueForAll(outcome => outcome == ApplicantOutcome.Withdrawn) ? ReferralOutcome.Withdrawn
            : outcomes.Exists(outcome => outcome is ApplicantOutcome.Agreed or ApplicantOutcome.PartlyAgreed or ApplicantOutcome.SettledOnTheSpot) ? ReferralOutcome.PartlyAgreed
            : ReferralOutcome.MediationFailed;
    }

    private static AgreementOutcome Of(SharedDispute shared, EntrustedPart part, Agreement agreement)
    {
        var terms = agreement.Terms.Where(part.Includes).OrderBy(term => term.Number).ToList();
        return new AgreementOutcome(
            agreement.Number, agreement.Text, agreement.TextHash, agreement.EffectiveOn, agreement.OnTheSpot,
            Money.Sum(terms.Select(term => term.Amount)).Fen, Money.Sum(terms.Select(term => term.Paid)).Fen, [.. terms.Select(shared.Of)]);
    }

    private static IEnumerable<ClaimOutcome> Claims(DisputeCase dispute, EntrustedPart part)
    {
        var terms = dispute.Agreements.Where(agreement => agreement.IsEffective).SelectMany(agreement => agreement.Terms).Where(part.Includes).ToList();
        foreach (var claim in dispute.Claims.Where(part.Includes).OrderBy(claim => claim.Number))
        {
            foreach (var lines in dispute.StandingLines(claim).Where(part.Includes).GroupBy(line => line.ApplicantId))
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
