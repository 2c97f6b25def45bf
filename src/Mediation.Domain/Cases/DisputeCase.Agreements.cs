using Mediation.Domain.Agreements;
using Mediation.Domain.Cases.Rules;
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
        var draft = OpenDraftFor(applicants);
        var text = TextOf(applicants, claims, terms, body, moment);
        var signers = SignersOf(applicants, terms);
        var agreement = draft ?? NewAgreement(id, onTheSpot: false, moment);
        agreement.Write(text, signers);
        SettleFor(CaseAction.Agree, applicants);
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
        var text = TextOf(applicants, claims, terms, record, moment);
        AbandonDrafts(applicants, moment.Today);
        var agreement = NewAgreement(id, onTheSpot: true, moment);
        agreement.Write(text, []);
        agreement.TakeEffectOnTheSpot(moment.Today);
        foreach (var term in agreement.Terms)
        {
            term.Receive(new Payment(term.Amount, moment.Today, "on the spot", moment.Now));
        }

        SettleFor(CaseAction.SettleOnTheSpot, applicants);
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
        if (signer.Kind == SignerKind.Mediator)
        {
            MediatorsMustBeClear();
        }

        if (through is { } representative)
        {
            Guard.Found(_representatives.Find(agent => agent.Id == representative), RuleCode.RepresentativeUnknown)
                .MustBeAbleToSettle(new PartyId(signer.Id), moment.Today);
        }
        else if (signer.Kind == SignerKind.Party)
        {
            Guard.Require(!MinorsNeedALegalAgent.Needs(PartyOf(new PartyId(signer.Id)), moment.Today), RuleCode.MinorWithoutLegalAgent);
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
            // The last signature may come after a date agreed before: that term is due from the first moment.
            var from = term.DueOn < moment.Today ? term.DueOn : moment.Today;
            Start(ClockId.A9, from, StartEvents.AgreementTookEffect, moment, term.Id.Value, term.DueOn);
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
        Guard.Require(claims.Count > 0 && terms.Count > 0, RuleCode.AgreementEmpty);
        MustBeOpenToAgree(applicants, claims);
        foreach (var (_, term) in terms)
        {
            Guard.Require(applicants.Contains(term.PayeeId) || applicants.Contains(term.PayerId), RuleCode.AgreementPayeeNotCovered);
            Guard.Require(PartyOf(term.PayerId).Side != PartyOf(term.PayeeId).Side, RuleCode.AgreementPayerNotParty);
            Guard.Require(PartyOf(term.PayerId).TakesPart && PartyOf(term.PayeeId).TakesPart, RuleCode.AgreementPayerNotParty);
            Guard.Require(term.ClaimId is not { } claim || claims.Contains(claim), RuleCode.ClaimUnknown);
            Guard.Require(term.DueOn >= moment.Today, RuleCode.AgreementDueBeforeToday);
            // Its clock could not be reckoned when the last signature comes: the agreement would never take effect.
            Guard.Require(term.DueOn <= moment.Today.AddYears(AgreementTerm.MaxYears), RuleCode.AgreementDueTooLate, AgreementTerm.MaxYears);
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
        var drafts = OpenDrafts(applicants).ToList();
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

    private void MustBeOpenToAgree(IReadOnlyList<PartyId> applicants, IReadOnlyList<ClaimId> claims)
    {
        MustDecideJointClaimantsTogether(applicants);
        foreach (var applicant in applicants)
        {
            Guard.Require(PartyOf(applicant).IsApplicant, RuleCode.PartyUnknown);
            Guard.Require(
                PartyOf(applicant).Outcome is ApplicantOutcome.Pending or ApplicantOutcome.Agreed or ApplicantOutcome.PartlyAgreed,
                RuleCode.OutcomeAlreadyDecided);
        }

        foreach (var id in claims)
        {
            var claim = Guard.Found(_claims.Find(raised => raised.Id == id), RuleCode.ClaimUnknown);
            Guard.Require(applicants.Any(claim.Concerns), RuleCode.ClaimUnknown);
            // What binds already is not agreed a second time: its amount would count twice (edge case 11).
            Guard.Require(
                !_agreements.Exists(bound => bound.IsEffective && bound.Covers(id) && bound.Applicants.Any(applicants.Contains)),
                RuleCode.AgreementAlreadyEffective);
        }
    }

    private void SettleFor(CaseAction action, IReadOnlyList<PartyId> applicants)
    {
        foreach (var applicant in applicants)
        {
            PartyOf(applicant).End(SettledOutcomeOf(applicant));
        }

        MoveBy(action, StatusByOutcome());
    }

    private ApplicantOutcome SettledOutcomeOf(PartyId applicant)
    {
        if (_claims.Exists(claim => claim.Concerns(applicant) && !IsSettled(claim.Id, applicant)))
        {
            return ApplicantOutcome.PartlyAgreed;
        }

        return _agreements.Where(agreement => agreement.IsLive && agreement.Covers(applicant)).All(agreement => agreement.OnTheSpot)
            ? ApplicantOutcome.SettledOnTheSpot
            : ApplicantOutcome.Agreed;
    }

    private bool IsSettled(ClaimId claim, PartyId applicant) =>
        _agreements.Exists(agreement => agreement.IsLive && agreement.Covers(claim) && agreement.Covers(applicant));
}
