using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Referrals;

/// <summary>单独同意: a person agreed that named data go to a named body for a named purpose. It may be withdrawn for what has not gone yet.</summary>
[LegalBasis("个人信息保护法 §15")]
[LegalBasis("个人信息保护法 §23")]
public sealed class TransferConsent : AggregateRoot
{
    public const int ProofMaxLength = 300;

    private TransferConsent()
    {
    }

    public TransferConsentId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public PartyId PartyId { get; private set; }

    public AgencyId ToAgencyId { get; private set; }

    public ReferralPurpose Purpose { get; private set; }

    public ReleasedFields Fields { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    public ConsentManner Manner { get; private set; }

    /// <summary>Where the written or recorded consent is kept; null where the person gave it with the own account.</summary>
    public string? Proof { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool IsStanding => WithdrawnAt is null;

    public static TransferConsent Give(
        TransferConsentId id, CaseId dispute, PartyId party, AgencyId to, Release release, ConsentManner manner, string? proof, DateTimeOffset now)
    {
        var consent = new TransferConsent
        {
            Id = id,
            CaseId = dispute,
            PartyId = party,
            ToAgencyId = to,
            Purpose = release.Purpose,
            Fields = release.Fields,
            GivenAt = now,
            Manner = manner,
            Proof = proof,
        };
        consent.Raise(new TransferConsentGiven(dispute.Value, party.Value, to.Value));
        return consent;
    }

    /// <summary>Consent to less than what would go now is none for the rest.</summary>
    public bool Covers(AgencyId to, Release release) =>
        IsStanding && ToAgencyId == to && Purpose == release.Purpose && (Fields & release.Fields) == release.Fields;

    public void Withdraw(DateTimeOffset now)
    {
        Guard.Require(IsStanding, RuleCode.TransferConsentWithdrawn);
        WithdrawnAt = now;
        Raise(new TransferConsentWithdrawn(now));
    }
}
