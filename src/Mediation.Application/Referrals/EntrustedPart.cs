using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>
/// What of a case the body is told that entrusted it: its own applicants and claims. Filings that were joined since stand behind them, by the
/// numbers of their parties and claims, and are nothing to that body (个人信息保护法 §6).
/// </summary>
internal sealed class EntrustedPart
{
    private readonly int _claims;
    private readonly HashSet<PartyId> _applicants;
    private readonly HashSet<PartyId> _others;

    private EntrustedPart(DisputeCase dispute, int parties, int claims)
    {
        _claims = claims;
        Applicants = [.. dispute.Applicants.Where(party => party.Number <= parties)];
        _applicants = [.. Applicants.Select(party => party.Id)];
        _others = [.. dispute.Parties.Where(party => party.IsApplicant && !_applicants.Contains(party.Id)).Select(party => party.Id)];
    }

    public IReadOnlyList<Party> Applicants { get; }

    /// <summary>Whether it is all of the case.</summary>
    public bool IsWhole => _others.Count == 0;

    public static EntrustedPart Of(Referral referral, DisputeCase dispute)
    {
        // The case was opened from these contents, party by party and claim by claim.
        var package = referral.Content is { } text ? ReferralJson.Read<DisputePackage>(text) : null;
        return package is null
            ? new EntrustedPart(dispute, int.MaxValue, int.MaxValue)
            : new EntrustedPart(dispute, package.Applicants.Count + package.Respondents.Count, package.Claims.Count);
    }

    public bool Includes(Claim claim) => claim.Number <= _claims;

    public bool Includes(ClaimLine line) => line.ApplicantId is not { } applicant || _applicants.Contains(applicant);

    public bool Includes(Agreement agreement) => agreement.Applicants.Any(_applicants.Contains);

    public bool Includes(AgreementTerm term) => !_others.Contains(term.PayeeId) && !_others.Contains(term.PayerId);

    /// <summary>A respondent is everybody's.</summary>
    public bool Includes(Party party) => !_others.Contains(party.Id);

    /// <summary>A fact that none of these people confirmed binds none of them.</summary>
    public bool Includes(ConfirmedFact fact) => IsWhole || fact.By.Any(_applicants.Contains);
}
