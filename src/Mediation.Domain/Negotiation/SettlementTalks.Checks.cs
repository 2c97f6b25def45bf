using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Negotiation;

public sealed partial class SettlementTalks
{
    public const int MaxInstalments = 60;

    /// <summary>An offer waits no longer than this.</summary>
    public const int MaxDaysValid = 60;

    /// <summary>The claims these two have between them; where several applicants claim one sum together, that is not theirs alone.</summary>
    public static IEnumerable<Claim> ClaimsBetween(DisputeCase dispute, PartyId applicant, PartyId respondent) =>
        dispute.Claims.Where(claim => claim.Lines.Any(line => IsBetween(line, applicant, respondent))).OrderBy(claim => claim.Number);

    public static bool IsBetween(ClaimLine line, PartyId applicant, PartyId respondent) =>
        (line.ApplicantId is null || line.ApplicantId == applicant) && (line.RespondentId is null || line.RespondentId == respondent);

    /// <summary>One sum that several applicants claim together is settled by all of them, not at one applicant's table.</summary>
    public static bool IsForAllTogether(DisputeCase dispute, Claim claim) => claim.IsJoint && dispute.Applicants.Skip(1).Any();

    private void CheckDraft(OfferDraft draft, DisputeCase dispute, OfferStep step)
    {
        TalksMayRun.Require(dispute, ApplicantId, RespondentId);
        Guard.Require(draft.Lines.Count > 0, RuleCode.OfferEmpty);
        Guard.Require(draft.Lines.Select(line => line.ClaimId).Distinct().Count() == draft.Lines.Count, RuleCode.OfferClaimTwice);
        Guard.Require(draft.ValidUntil >= step.Today && draft.ValidUntil <= step.Today.AddDays(MaxDaysValid), RuleCode.OfferValidity, MaxDaysValid);
        foreach (var line in draft.Lines)
        {
            MustBeOpen(line.ClaimId, dispute);
            CheckLine(line, step.Today);
        }
    }

    private void MustBeOpen(ClaimId id, DisputeCase dispute)
    {
        var claim = Guard.Found(
            ClaimsBetween(dispute, ApplicantId, RespondentId).FirstOrDefault(claim => claim.Id == id), RuleCode.OfferClaimOfOthers);
        Guard.Require(!IsForAllTogether(dispute, claim), RuleCode.OfferJointClaim, claim.Number);
        Guard.Require(
            !Agreed.Any(offer => offer.Names(id))
                && !dispute.Agreements.Any(agreement => agreement.IsEffective && agreement.Covers(id) && agreement.Covers(ApplicantId)),
            RuleCode.OfferClaimSettled, claim.Number);
    }

    private static void CheckLine(OfferLineDraft line, DateOnly today)
    {
        Guard.Require(line.Instalments.Count > 0 || !string.IsNullOrWhiteSpace(line.Words), RuleCode.OfferLineSaysNothing);
        Guard.Require(line.Instalments.Count <= MaxInstalments, RuleCode.InstalmentsTooMany, MaxInstalments);
        Guard.Require(line.Instalments.All(instalment => instalment.Fen > 0), RuleCode.OfferInstalmentZero);
        _ = Money.Sum(line.Instalments.Select(instalment => Money.FromFen(instalment.Fen)));
        Guard.Require(
            line.Instalments.Zip(line.Instalments.Skip(1)).All(pair => pair.First.DueOn < pair.Second.DueOn), RuleCode.OfferInstalmentsUnordered);
        Guard.Require(line.Instalments.All(instalment => instalment.DueOn >= today), RuleCode.OfferDueBeforeToday);
        Guard.Require(
            line.Instalments.All(instalment => instalment.DueOn <= today.AddYears(AgreementTerm.MaxYears)),
            RuleCode.OfferDueTooLate, AgreementTerm.MaxYears);
    }
}
