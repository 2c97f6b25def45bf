using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Negotiation;

/// <summary>
/// What one applicant and one respondent of a case offer each other. At most one offer waits at a time, and it is answered by the other
/// side: accepted, declined, or met with another offer. Settlement talk: nothing of it leaves the mediation.
/// </summary>
[LegalBasis("民诉法解释 §107")]
public sealed partial class SettlementTalks : AggregateRoot
{
    public const int MaxOffers = 200;
    public const int ReasonMaxLength = 500;

    private readonly List<Offer> _offers = [];

    private SettlementTalks()
    {
    }

    public TalksId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public PartyId ApplicantId { get; private set; }

    public PartyId RespondentId { get; private set; }

    public IReadOnlyList<Offer> Offers => _offers;

    public static SettlementTalks Begin(TalksId id, DisputeCase dispute, PartyId applicant, PartyId respondent)
    {
        Guard.Require(
            dispute.Applicants.Any(party => party.Id == applicant) && dispute.Respondents.Any(party => party.Id == respondent), RuleCode.TalksSides);
        TalksMayRun.Require(dispute, applicant, respondent);
        var talks = new SettlementTalks { Id = id, CaseId = dispute.Id, ApplicantId = applicant, RespondentId = respondent };
        talks.Raise(new TalksBegun(dispute.Id.Value, applicant.Value, respondent.Value));
        return talks;
    }

    /// <summary>The one that waits for an answer on that day.</summary>
    public Offer? OpenOn(DateOnly today) => _offers.Find(offer => offer.StateOn(today) == OfferState.Open);

    /// <summary>What both sides agree to in principle and no mediator put aside.</summary>
    public IEnumerable<Offer> Agreed => _offers.Where(offer => offer.State == OfferState.Accepted);

    public Offer? LastOf(PartySide side, ClaimId claim) => _offers.FindLast(offer => offer.Side == side && offer.Names(claim));

    public Offer OfferOf(OfferId id) => Guard.Found(_offers.Find(offer => offer.Id == id), RuleCode.OfferUnknown);

    /// <summary>While the other side's offer waits, it is answered first: by a counter-offer, for one.</summary>
    public Offer Make(OfferDraft draft, DisputeCase dispute, OfferStep step)
    {
        LapseOld(step);
        if (OpenOn(step.Today) is { } waiting)
        {
            throw new RuleBrokenException(waiting.Side == draft.Side ? RuleCode.OfferAlreadyOpen : RuleCode.OfferAnswerFirst);
        }

        return Put(draft, answers: null, dispute, step);
    }

    /// <summary>Another offer in place of a yes or no. It answers exactly one offer of the other side.</summary>
    public Offer Counter(OfferId answered, OfferDraft draft, DisputeCase dispute, OfferStep step)
    {
        var offer = ToAnswer(answered, draft.Side, step);
        CheckDraft(draft, dispute, step);
        End(offer, OfferState.Countered, step, note: null);
        return Put(draft, answered, dispute, step);
    }

    public void Accept(OfferId id, PartySide by, DisputeCase dispute, OfferStep step)
    {
        var offer = ToAnswer(id, by, step);
        TalksMayRun.Require(dispute, ApplicantId, RespondentId);
        foreach (var line in offer.Lines)
        {
            MustBeOpen(line.ClaimId, dispute);
        }

        End(offer, OfferState.Accepted, step, note: null);
    }

    public void Decline(OfferId id, PartySide by, string? note, OfferStep step) => End(ToAnswer(id, by, step), OfferState.Declined, step, note);

    public void TakeBack(OfferId id, PartySide by, OfferStep step)
    {
        var offer = OfferOf(id);
        Guard.Require(offer.Side == by, RuleCode.OfferOfOtherSide);
        MustWait(offer, step.Today);
        End(offer, OfferState.TakenBack, step, note: null);
    }

    /// <summary>For the mediator: what was agreed in principle does not become an agreement after all.</summary>
    public void SetAside(OfferId id, string reason, OfferStep step)
    {
        var offer = OfferOf(id);
        Guard.Require(offer.State == OfferState.Accepted, RuleCode.OfferNotAccepted);
        End(offer, OfferState.SetAside, step, reason);
    }

    private Offer ToAnswer(OfferId id, PartySide by, OfferStep step)
    {
        var offer = OfferOf(id);
        Guard.Require(offer.Side != by, RuleCode.OfferOwn);
        MustWait(offer, step.Today);
        return offer;
    }

    private static void MustWait(Offer offer, DateOnly today)
    {
        Guard.Require(offer.StateOn(today) != OfferState.Lapsed, RuleCode.OfferLapsed, offer.ValidUntil);
        Guard.Require(offer.State == OfferState.Open, RuleCode.OfferEndedAlready);
    }

    private Offer Put(OfferDraft draft, OfferId? answers, DisputeCase dispute, OfferStep step)
    {
        CheckDraft(draft, dispute, step);
        Guard.Require(_offers.Count < MaxOffers, RuleCode.OfferTooMany, MaxOffers);
        var offer = Offer.Make(_offers.Count + 1, draft, answers, step);
        _offers.Add(offer);
        Raise(new OfferMade(offer.Id.Value, offer.Number, offer.Side, offer.Manner, answers?.Value));
        return offer;
    }

    private void End(Offer offer, OfferState state, OfferStep step, string? note)
    {
        offer.End(state, step, note);
        Raise(new OfferEnded(offer.Id.Value, offer.Number, state, step.Manner));
    }

    private void LapseOld(OfferStep step)
    {
        foreach (var offer in _offers.Where(offer => offer.State == OfferState.Open && offer.StateOn(step.Today) == OfferState.Lapsed))
        {
            offer.Lapse(step.Now);
            Raise(new OfferEnded(offer.Id.Value, offer.Number, OfferState.Lapsed, Manner: null));
        }
    }
}
