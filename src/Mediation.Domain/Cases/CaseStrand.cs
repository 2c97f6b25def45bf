using Mediation.Domain.Agreements;

namespace Mediation.Domain.Cases;

/// <summary>Where one part of a case stands.</summary>
public enum StrandOutcome
{
    Open,
    Settled,
    Failed,
    Withdrawn,
}

/// <summary>
/// The applicants and claim lines that share one outcome. Every claim line is in exactly one strand, so claimed amounts add up to the
/// claim ledger; agreed and paid amounts stand in the settled strand alone (edge cases 9 and 11). All amounts in fen.
/// </summary>
public sealed record CaseStrand(
    StrandOutcome Outcome, string Number, IReadOnlyList<Guid> Applicants, long ClaimedFen, long AgreedFen, long PaidFen)
{
    public static IReadOnlyList<CaseStrand> Of(DisputeCase dispute)
    {
        var parts = dispute.Claims
            .SelectMany(dispute.StandingLines, (claim, line) => (claim, line, outcome: OutcomeOf(dispute, claim, line)))
            .GroupBy(part => part.outcome)
            .OrderBy(group => group.Key)
            .ToList();
        return [.. parts.Select(group => new CaseStrand(
            group.Key,
            // A fixed suffix per outcome: the number a party was told never passes to another strand.
            parts.Count == 1 ? dispute.Number : $"{dispute.Number}-{(int)group.Key}",
            [.. group.SelectMany(part => ApplicantsOf(dispute, part.line)).Distinct()],
            Money.Sum(group.Select(part => part.line.Amount)).Fen,
            group.Key == StrandOutcome.Settled ? dispute.Agreed.Fen : 0,
            group.Key == StrandOutcome.Settled ? dispute.Paid.Fen : 0))];
    }

    private static IEnumerable<Guid> ApplicantsOf(DisputeCase dispute, ClaimLine line) =>
        line.ApplicantId is { } one ? [one.Value] : dispute.Applicants.Select(applicant => applicant.Id.Value);

    private static StrandOutcome OutcomeOf(DisputeCase dispute, Claim claim, ClaimLine line)
    {
        var applicant = line.ApplicantId is { } id ? dispute.PartyOf(id) : dispute.Applicants.First();
        if (dispute.IsSettled(claim, line))
        {
            return StrandOutcome.Settled;
        }

        return applicant.Outcome switch
        {
            ApplicantOutcome.Pending => StrandOutcome.Open,
            ApplicantOutcome.Withdrawn => StrandOutcome.Withdrawn,
            ApplicantOutcome.Agreed or ApplicantOutcome.SettledOnTheSpot => StrandOutcome.Settled,
            ApplicantOutcome.PartlyAgreed or ApplicantOutcome.Failed => StrandOutcome.Failed,
            _ => throw new ArgumentOutOfRangeException(nameof(line), applicant.Outcome, "unknown outcome"),
        };
    }
}
