using Mediation.Domain.Cases;
using Mediation.Domain.Negotiation;
using Mediation.Domain.Tests.Cases;

namespace Mediation.Domain.Tests.Negotiation;

/// <summary>Talks of the one worker and the one employer of a case that is mediated.</summary>
internal sealed class TalksBuilder
{
    private static readonly Guid Somebody = new("0193a000-0000-7000-8000-0000000000aa");

    public TalksBuilder(CaseBuilder? mediated = null)
    {
        Case = mediated ?? CaseBuilder.Mediating();
        Talks = SettlementTalks.Begin(TalksId.New(Case.Now), Case.Case, Case.Worker, Case.Employer);
    }

    public CaseBuilder Case { get; }

    public SettlementTalks Talks { get; }

    public ClaimId Claim => Case.Claims[0];

    public OfferStep Step => new(Somebody, OfferManner.Online, Case.Now, Case.Today);

    public Offer Make(PartySide side, long fen = 1_000_000, int validDays = 7) => Talks.Make(Draft(side, fen, validDays), Case.Case, Step);

    public Offer Counter(Offer answered, PartySide side, long fen) => Talks.Counter(answered.Id, Draft(side, fen), Case.Case, Step);

    public void Accept(Offer offer, PartySide by) => Talks.Accept(offer.Id, by, Case.Case, Step);

    public OfferDraft Draft(PartySide side, long fen, int validDays = 7) => new(
        side, [new OfferLineDraft(Claim, [new Instalment(fen, Case.Today.AddDays(10))], null)], "一次付清", Case.Today.AddDays(validDays));

    public OfferDraft With(params Instalment[] instalments) =>
        Draft(PartySide.Respondent, 1) with { Lines = [new OfferLineDraft(Claim, instalments, null)] };
}
