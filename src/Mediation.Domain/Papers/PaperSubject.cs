using Mediation.Domain.Cases;

namespace Mediation.Domain.Papers;

/// <summary>What one paper is about: the case, whom of its applicants, and the agreement where it rests on one.</summary>
public sealed record PaperSubject(
    PaperKind Kind, ShareableCase Case, IReadOnlyList<ShareableParty> Applicants, ShareableAgreement? Agreement, DateOnly On)
{
    /// <summary>Those on the other side from whom something is asked here; all of them where a claim names none.</summary>
    public IReadOnlyList<ShareableParty> Respondents
    {
        get
        {
            var asked = Agreement is null
                ? Demands.SelectMany(demand => demand.Lines).Select(line => line.Respondent).ToList()
                : [.. Agreement.Signers.Select(PartyId? (party) => party)];
            return [.. Case.Respondents.Where(party => (Agreement is null && asked.Contains(null)) || asked.Contains(party.Id))];
        }
    }

    /// <summary>What these applicants still ask: their lines of the claims that no effective agreement settles for them (edge case 11).</summary>
    public IReadOnlyList<ShareableClaim> Demands =>
    [
        .. Case.Claims.OrderBy(claim => claim.Number)
            .Select(claim => claim with { Lines = [.. claim.Lines.Where(line => IsAsked(claim, line))] })
            .Where(claim => claim.Lines.Count > 0),
    ];

    public IReadOnlyList<ShareableTerm> OverdueTerms => [.. (Agreement?.Terms ?? []).Where(term => term.IsOverdue(On)).OrderBy(term => term.Number)];

    /// <summary>办案规则 §75(1): a commission does not review the confirmation of a labour relation; the rest of the agreement it does (edge case 20).</summary>
    public IReadOnlyList<ShareableTerm> ReviewableTerms => [.. (Agreement?.Terms ?? []).Where(term => !ConfirmsALabourRelation(term)).OrderBy(term => term.Number)];

    private bool IsAsked(ShareableClaim claim, ShareableLine line) => line.Applicant is { } one
        ? Applicants.Any(applicant => applicant.Id == one) && !Case.IsSettled(claim, one)
        : Applicants.Any(applicant => !Case.IsSettled(claim, applicant.Id));

    private bool ConfirmsALabourRelation(ShareableTerm term)
    {
        var about = Case.Claims.Where(claim => term.Claim is { } named ? claim.Id == named : Agreement?.Claims.Contains(claim.Id) == true).ToList();
        return about.Count > 0 && about.TrueForAll(claim => claim.Type == ClaimType.LabourRelation);
    }
}
