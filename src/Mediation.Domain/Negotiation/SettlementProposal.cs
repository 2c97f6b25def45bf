using System.Globalization;
using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;

namespace Mediation.Domain.Negotiation;

/// <summary>What an accepted offer comes to as terms of an agreement, so that nobody types a sum or a day again.</summary>
/// <param name="Payer">The respondent: it is asked to pay.</param>
/// <param name="Fen">Zero where something else than money is owed.</param>
public sealed record ProposedTerm(ClaimId ClaimId, PartyId Payer, PartyId Payee, long Fen, DateOnly DueOn, string? Words);

/// <summary>Terms and a first wording, for the mediator to complete and the parties to read.</summary>
public sealed record SettlementProposal(PartyId Applicant, IReadOnlyList<ClaimId> Claims, IReadOnlyList<ProposedTerm> Terms, string Wording)
{
    /// <summary>Null while nothing is agreed in principle, or all of it stands in an agreement already.</summary>
    public static SettlementProposal? Of(DisputeCase dispute, SettlementTalks talks)
    {
        var lines = talks.Agreed.OrderBy(offer => offer.Number).SelectMany(offer => offer.Lines, (offer, line) => (offer, line))
            .Where(pair => !dispute.Agreements.Any(agreement =>
                agreement.IsLive && agreement.Covers(pair.line.ClaimId) && agreement.Covers(talks.ApplicantId)))
            .ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        var terms = lines.SelectMany(pair => TermsOf(pair.line, pair.offer, talks)).ToList();
        return new SettlementProposal(talks.ApplicantId, [.. lines.Select(pair => pair.line.ClaimId)], terms, Write(dispute, talks, terms));
    }

    private static IEnumerable<ProposedTerm> TermsOf(OfferLine line, Offer offer, SettlementTalks talks)
    {
        ProposedTerm Term(long fen, DateOnly dueOn) => new(line.ClaimId, talks.RespondentId, talks.ApplicantId, fen, dueOn, line.Words);
        // Something to be done has no day of its own in an offer: the mediator names one, from the offer's last day on.
        return line.Instalments.Count > 0 ? line.Instalments.Select(part => Term(part.Fen, part.DueOn)) : [Term(0, offer.ValidUntil)];
    }

    private static string Write(DisputeCase dispute, SettlementTalks talks, IReadOnlyList<ProposedTerm> terms)
    {
        var (payer, payee) = (dispute.PartyOf(talks.RespondentId).Name, dispute.PartyOf(talks.ApplicantId).Name);
        return string.Join('\n', terms.Select((term, index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1}. {Sentence(term, payer, payee)}")));
    }

    private static string Sentence(ProposedTerm term, string payer, string payee) => term.Fen > 0
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{payer}于{term.DueOn.Year}年{term.DueOn.Month}月{term.DueOn.Day}日前（含当日）向{payee}支付人民币{Money.FromFen(term.Fen).ToChineseUppercase()}（¥{Money.FromFen(term.Fen)}）{(term.Words is null ? "" : $"，{term.Words}")}。")
        : $"{payer}：{term.Words}。";
}
