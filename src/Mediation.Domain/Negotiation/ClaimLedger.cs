using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;

namespace Mediation.Domain.Negotiation;

/// <summary>How one claim stands between two parties: asked, paid before filing, last offered by each side, agreed, next due and paid.</summary>
/// <param name="ClaimId">Null for what an agreement owes without naming a claim.</param>
/// <param name="ByApplicant">What the applicant would take, as last said; null when it never said.</param>
/// <param name="ByRespondent">What the respondent would pay, as last said.</param>
/// <param name="InPrinciple">Of the accepted offer that names the claim; binds nobody yet.</param>
/// <param name="Agreed">By agreements that stand, signed by all or not.</param>
/// <param name="NextDueOn">Of what is agreed and not yet paid.</param>
public sealed record ClaimStanding(
    ClaimId? ClaimId, Money Claimed, Money AlreadyPaid, Money? ByApplicant, Money? ByRespondent, Money? InPrinciple, Money Agreed, DateOnly? NextDueOn, Money Paid);

/// <summary>The ledger between one applicant and one respondent, a row a claim.</summary>
public static class ClaimLedger
{
    /// <param name="talks">Null where nothing was offered yet.</param>
    public static IReadOnlyList<ClaimStanding> Of(DisputeCase dispute, SettlementTalks? talks, PartyId applicant, PartyId respondent)
    {
        var terms = dispute.Agreements.Where(agreement => agreement.IsLive).SelectMany(agreement => agreement.Terms)
            .Where(term => IsBetween(term, applicant, respondent)).ToLookup(term => term.ClaimId);
        List<ClaimStanding> rows =
        [
            .. SettlementTalks.ClaimsBetween(dispute, applicant, respondent).Select(claim =>
            {
                var lines = claim.Lines.Where(line => SettlementTalks.IsBetween(line, applicant, respondent)).ToList();
                return Row(claim.Id, lines, talks, [.. terms[claim.Id]]);
            }),
        ];
        if (terms.Contains(null))
        {
            rows.Add(Row(null, [], talks: null, [.. terms[null]]));
        }

        return rows;
    }

    private static ClaimStanding Row(ClaimId? claim, IReadOnlyList<ClaimLine> lines, SettlementTalks? talks, IReadOnlyList<AgreementTerm> terms) => new(
        claim,
        Money.Sum(lines.Select(line => line.Amount)),
        Money.Sum(lines.Select(line => line.AlreadyPaid)),
        Last(talks, PartySide.Applicant, claim),
        Last(talks, PartySide.Respondent, claim),
        talks?.Agreed.SelectMany(offer => offer.Lines).FirstOrDefault(line => line.ClaimId == claim)?.Amount,
        Money.Sum(terms.Select(term => term.Amount)),
        terms.Where(term => !term.IsPerformed).Select(term => (DateOnly?)term.DueOn).Min(),
        Money.Sum(terms.Select(term => term.Paid)));

    private static Money? Last(SettlementTalks? talks, PartySide side, ClaimId? claim) =>
        claim is { } id ? talks?.LastOf(side, id)?.Lines.First(line => line.ClaimId == id).Amount : null;

    private static bool IsBetween(AgreementTerm term, PartyId applicant, PartyId respondent) =>
        (term.PayerId == respondent && term.PayeeId == applicant) || (term.PayerId == applicant && term.PayeeId == respondent);
}
