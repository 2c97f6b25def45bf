using Mediation.Domain.Agreements;
using Mediation.Domain.Common;

namespace Mediation.Domain.Cases;

/// <summary>
/// One demand: its type and cause, the period it covers, the facts, and how much each applicant asks of each respondent. Amounts are
/// claimed amounts only; what is agreed and what is paid are ledgers of their own.
/// </summary>
public sealed class Claim
{
    public const int FactsMaxLength = 5000;

    private List<ClaimLine> _lines = [];

    private Claim()
    {
    }

    public ClaimId Id { get; private set; }

    /// <summary>1-based, in the order of filing.</summary>
    public int Number { get; private set; }

    public ClaimType Type { get; private set; }

    public CauseOfAction Cause { get; private set; } = null!;

    /// <summary>First day of the period the claim covers; included.</summary>
    public DateOnly? PeriodFrom { get; private set; }

    /// <summary>Last day of the period the claim covers; included.</summary>
    public DateOnly? PeriodTo { get; private set; }

    public string Facts { get; private set; } = "";

    /// <summary>The respondents owe the whole together and each alone; the amount counts once.</summary>
    public bool JointAndSeveral { get; private set; }

    public IReadOnlyList<ClaimLine> Lines => _lines;

    public Money Claimed => Money.Sum(_lines.Select(line => line.Amount));

    public Money AlreadyPaid => Money.Sum(_lines.Select(line => line.AlreadyPaid));

    internal static Claim Raise(ClaimId id, int number, ClaimDetails details)
    {
        Guard.Require(
            details.PeriodFrom is null || details.PeriodTo is null || details.PeriodFrom <= details.PeriodTo, RuleCode.ClaimPeriodReversed);
        Guard.Require(details.Lines.Count > 0, RuleCode.ClaimWithoutAmount);
        Guard.Require(details.Type.IsWithoutAmount() || details.Lines.All(line => line.Amount.Fen > 0), RuleCode.ClaimWithoutAmount);
        Guard.Require(details.Lines.All(line => line.AlreadyPaid.Fen <= line.Amount.Fen), RuleCode.ClaimPaidBeyond);
        var claim = new Claim
        {
            Id = id,
            Number = number,
            Type = details.Type,
            Cause = details.Cause,
            PeriodFrom = details.PeriodFrom,
            PeriodTo = details.PeriodTo,
            Facts = details.Facts,
            JointAndSeveral = details.JointAndSeveral,
            _lines = [.. details.Lines],
        };
        _ = claim.Claimed;
        return claim;
    }

    /// <summary>Whether the applicant has a stake in it: alone, or jointly with all others.</summary>
    public bool Concerns(PartyId applicant) => _lines.Any(line => line.ApplicantId is null || line.ApplicantId == applicant);

    /// <summary>What the named parties ask here, under their ids in a case of their own; null when they ask nothing.</summary>
    internal ClaimDetails? PartFor(IReadOnlyDictionary<PartyId, PartyId> ids)
    {
        var lines = _lines
            .Where(line => line.ApplicantId is { } applicant && ids.ContainsKey(applicant))
            .Select(line => new ClaimLine(
                ids[line.ApplicantId!.Value], line.RespondentId is { } respondent ? ids[respondent] : null, line.Amount, line.AlreadyPaid)
            {
                PeriodFrom = line.PeriodFrom,
                PeriodTo = line.PeriodTo,
            })
            .ToList();
        return lines.Count == 0 ? null : new ClaimDetails(Type, Cause, PeriodFrom, PeriodTo, Facts, JointAndSeveral, lines);
    }

    /// <summary>Whether the party has a part in it; a line that names none concerns all of that side.</summary>
    internal bool Names(PartyId party, bool isApplicant) => _lines.Any(line => isApplicant
        ? line.ApplicantId is null || line.ApplicantId == party
        : line.RespondentId is null || line.RespondentId == party);

    /// <summary>The claim in another case of the same parties. Who alone stood for a side there is named here, where others may stand beside.</summary>
    internal ClaimDetails For(IReadOnlyDictionary<PartyId, PartyId> ways, IReadOnlyList<Party> applicants, IReadOnlyList<Party> respondents) => new(
        Type, Cause, PeriodFrom, PeriodTo, Facts, JointAndSeveral,
        [
            .. _lines.Select(line => new ClaimLine(
                Way(line.ApplicantId ?? (applicants.Count == 1 ? applicants[0].Id : null), ways),
                Way(line.RespondentId ?? (respondents.Count == 1 ? respondents[0].Id : null), ways),
                line.Amount,
                line.AlreadyPaid)
            {
                PeriodFrom = line.PeriodFrom,
                PeriodTo = line.PeriodTo,
            }),
        ]);

    private static PartyId? Way(PartyId? party, IReadOnlyDictionary<PartyId, PartyId> ways) => party is { } one ? ways[one] : null;

    /// <summary>Raised by all applicants together as one sum, e.g. the relatives' claim after a death.</summary>
    public bool IsJoint => _lines.Any(line => line.ApplicantId is null);
}

/// <summary>How much is asked by whom from whom, in fen.</summary>
public sealed class ClaimLine
{
    private ClaimLine()
    {
    }

    /// <param name="applicantId">The applicant, or null when all applicants claim the one sum together.</param>
    /// <param name="respondentId">The respondent, or null when all owe it (see <see cref="Claim.JointAndSeveral"/>).</param>
    /// <param name="alreadyPaid">What was paid before filing and is part of <paramref name="amount"/>.</param>
    public ClaimLine(PartyId? applicantId, PartyId? respondentId, Money amount, Money alreadyPaid) =>
        (ApplicantId, RespondentId, Amount, AlreadyPaid) = (applicantId, respondentId, amount, alreadyPaid);

    public int Id { get; private set; }

    public PartyId? ApplicantId { get; private set; }

    public PartyId? RespondentId { get; private set; }

    public Money Amount { get; private set; }

    public Money AlreadyPaid { get; private set; }

    /// <summary>First day of what this applicant asks for, included; null where the claim's own period says it.</summary>
    public DateOnly? PeriodFrom { get; init; }

    /// <summary>Last day of what this applicant asks for, included; null where the claim's own period says it.</summary>
    public DateOnly? PeriodTo { get; init; }
}

/// <summary>A claim as it is raised.</summary>
public sealed record ClaimDetails(
    ClaimType Type,
    CauseOfAction Cause,
    DateOnly? PeriodFrom,
    DateOnly? PeriodTo,
    string Facts,
    bool JointAndSeveral,
    IReadOnlyList<ClaimLine> Lines);
