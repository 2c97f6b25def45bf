using Mediation.Domain.Agreements;
using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    public Agreement AgreementOf(AgreementId id) => Guard.Found(_agreements.Find(agreement => agreement.Id == id), RuleCode.AgreementUnknown);

    /// <summary>
    /// Writes down what the named applicants and the payers agreed on the named claims. While a draft for the same applicants is unsigned
    /// it is revised, and signatures given on the earlier text fall away (edge case 28).
    /// </summary>
    public Agreement Agree(
        AgreementId id,
        IReadOnlyList<PartyId> applicants,
        IReadOnlyList<ClaimId> claims,
        IReadOnlyList<(TermId Id, TermDetails Details)> terms,
        string body,
        Moment moment)
    {
        MustAllow(CaseAction.Agree);
        MediatorsMustBeClear();
        var agreement = OpenDraftFor(applicants) ?? NewAgreement(id, onTheSpot: false, moment);
        agreement.Write(TextOf(applicants, claims, terms, body, moment), SignersOf(applicants, terms));
        DecideAgreed(CaseAction.Agree, applicants, moment);
        Raise(new AgreementDrafted(agreement.Id.Value, agreement.Revision, applicants.Count, agreement.Agreed.Fen, agreement.TextHash));
        AfterDecision(moment);
        return agreement;
    }

    /// <summary>A small matter paid at once: the record in the minutes takes the place of the signed agreement (domain reference S52).</summary>
    public Agreement SettleOnTheSpot(
        AgreementId id,
        IReadOnlyList<PartyId> applicants,
        IReadOnlyList<ClaimId> claims,
        IReadOnlyList<(TermId Id, TermDetails Details)> terms,
        string record,
        Moment moment)
    {
        MustAllow(CaseAction.SettleOnTheSpot);
        MediatorsMustBeClear();
        Guard.Require(terms.All(term => term.Details.DueOn == moment.Today), RuleCode.AgreementTermVague, 1);
        var agreement = NewAgreement(id, onTheSpot: true, moment);
        agreement.Write(TextOf(applicants, claims, terms, record, moment), []);
        agreement.TakeEffectOnTheSpot(moment.Today);
        foreach (var term in agreement.Terms)
        {
            term.Receive(new Payment(term.Amount, moment.Today, "on the spot", moment.Now));
        }

        Decide(CaseAction.SettleOnTheSpot, applicants, ApplicantOutcome.SettledOnTheSpot, moment);
        Raise(new PaidOnTheSpot(agreement.Id.Value, agreement.Paid.Fen));
        AfterDecision(moment);
        return agreement;
    }

    /// <summary>One more signature; with the last one the agreement takes effect and the confirmation and performance clocks start.</summary>
    /// <param name="textHash">Hash of the text that was signed; another text's signature does not count.</param>
    public void Sign(
        AgreementId id, RequiredSigner signer, RepresentativeId? through, SignatureManner manner, string textHash, Moment moment)
    {
        MustAllow(CaseAction.Sign);
        var agreement = AgreementOf(id);
        if (through is { } representative)
        {
            Guard.Found(_representatives.Find(agent => agent.Id == representative), RuleCode.RepresentativeUnknown)
                .MustBeAbleToSettle(new PartyId(signer.Id), moment.Today);
        }

        var complete = agreement.Sign(
            new Signature(signer.Kind, signer.Id, through?.Value, manner, textHash, moment.Now), moment.Today);
        MoveBy(CaseAction.Sign);
        Raise(new AgreementSigned(id.Value, signer.Kind, signer.Id, manner));
        if (complete)
        {
            TakeEffect(agreement, moment);
        }
    }

    private void TakeEffect(Agreement agreement, Moment moment)
    {
        Start(ClockId.B1, moment.Today, StartEvents.AgreementTookEffect, moment, agreement.Id.Value);
        Start(ClockId.B3, moment.Today, StartEvents.AgreementTookEffect, moment, agreement.Id.Value);
        foreach (var term in agreement.Terms)
        {
            Start(ClockId.A9, moment.Today, StartEvents.AgreementTookEffect, moment, term.Id.Value, term.DueOn);
        }

        Raise(new AgreementEffective(agreement.Id.Value, moment.Today));
        AfterDecision(moment);
    }

    private AgreementText TextOf(
        IReadOnlyList<PartyId> applicants,
        IReadOnlyList<ClaimId> claims,
        IReadOnlyList<(TermId Id, TermDetails Details)> terms,
        string body,
        Moment moment)
    {
        foreach (var claim in claims)
        {
            Guard.Require(_claims.Exists(raised => raised.Id == claim), RuleCode.ClaimUnknown);
        }

        foreach (var (_, term) in terms)
        {
            Guard.Require(applicants.Contains(term.PayeeId) || applicants.Contains(term.PayerId), RuleCode.AgreementPayeeNotCovered);
            Guard.Require(PartyOf(term.PayerId).Side != PartyOf(term.PayeeId).Side, RuleCode.AgreementPayerNotParty);
            Guard.Require(PartyOf(term.PayerId).TakesPart, RuleCode.AgreementPayerNotParty);
            Guard.Require(term.ClaimId is not { } claim || claims.Contains(claim), RuleCode.ClaimUnknown);
            Guard.Require(term.DueOn >= moment.Today, RuleCode.AgreementDueBeforeToday);
        }

        return new AgreementText(
            applicants, claims, [.. terms.Select((term, index) => AgreementTerm.Write(term.Id, index + 1, term.Details))], body);
    }

    private List<RequiredSigner> SignersOf(IReadOnlyList<PartyId> applicants, IReadOnlyList<(TermId Id, TermDetails Details)> terms)
    {
        var presiding = Guard.Found(ActiveMediators.FirstOrDefault(mediator => mediator.Presides), RuleCode.MediatorNone);
        var parties = applicants.Concat(terms.SelectMany(term => new[] { term.Details.PayerId, term.Details.PayeeId })).Distinct();
        return
        [
            .. parties.Select(party => new RequiredSigner(SignerKind.Party, party.Value)),
            new RequiredSigner(SignerKind.Mediator, presiding.MediatorId.Value),
            new RequiredSigner(SignerKind.Organisation, AgencyId.Value),
        ];
    }

    private Agreement? OpenDraftFor(IReadOnlyList<PartyId> applicants)
    {
        var drafts = _agreements.FindAll(agreement => agreement.IsOpenDraft && agreement.Applicants.Any(applicants.Contains));
        Guard.Require(
            drafts.Count == 0 || (drafts.Count == 1 && drafts[0].Applicants.All(applicants.Contains)), RuleCode.AgreementOpenDraft);
        return drafts.SingleOrDefault();
    }

    private Agreement NewAgreement(AgreementId id, bool onTheSpot, Moment moment)
    {
        var agreement = Agreement.Draft(id, _agreements.Count + 1, moment.Today, onTheSpot);
        _agreements.Add(agreement);
        return agreement;
    }

    private void DecideAgreed(CaseAction action, IReadOnlyList<PartyId> applicants, Moment moment)
    {
        var full = applicants.Where(applicant => _claims.TrueForAll(claim => !claim.Concerns(applicant) || IsSettled(claim.Id, applicant))).ToList();
        MustDecideJointClaimantsTogether(applicants);
        foreach (var id in applicants)
        {
            Guard.Require(PartyOf(id).IsApplicant, RuleCode.PartyUnknown);
            Guard.Require(CanStillBecome(PartyOf(id), ApplicantOutcome.Agreed), RuleCode.OutcomeAlreadyDecided);
            Guard.Require(
                PartyOf(id).Outcome is not (ApplicantOutcome.Failed or ApplicantOutcome.Withdrawn or ApplicantOutcome.SettledOnTheSpot),
                RuleCode.OutcomeAlreadyDecided);
            PartyOf(id).End(full.Contains(id) ? ApplicantOutcome.Agreed : ApplicantOutcome.PartlyAgreed);
        }

        MoveBy(action, Rules.CaseOutcome.Of([.. Applicants.Select(applicant => applicant.Outcome)]) ?? Status);
    }

    private bool IsSettled(ClaimId claim, PartyId applicant) =>
        _agreements.Exists(agreement => agreement.IsLive && agreement.Covers(claim) && agreement.Covers(applicant));
}
