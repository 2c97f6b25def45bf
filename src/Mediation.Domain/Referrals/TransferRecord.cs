using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;

namespace Mediation.Domain.Referrals;

/// <summary>提供记录: what personal data left the building, to whom, for what and on what ground. Kept at least three years, never changed.</summary>
[LegalBasis("网络数据安全管理条例 §12")]
public sealed class TransferRecord : AggregateRoot
{
    private TransferRecord()
    {
    }

    public TransferRecordId Id { get; private set; }

    public ReferralId ReferralId { get; private set; }

    public CaseId? CaseId { get; private set; }

    public AgencyId FromAgencyId { get; private set; }

    public AgencyId ToAgencyId { get; private set; }

    public ReferralPurpose Purpose { get; private set; }

    /// <summary>The result went back, not the referral out.</summary>
    public bool IsResult { get; private set; }

    public ReleasedFields Fields { get; private set; }

    public TransferGround Ground { get; private set; }

    public string Citation { get; private set; } = "";

    /// <summary>The consents it rests on; empty on another ground.</summary>
    public IReadOnlyList<TransferConsentId> Consents { get; private set; } = [];

    /// <summary>Whose data went.</summary>
    public IReadOnlyList<PartyId> People { get; private set; } = [];

    public string ContentHash { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>The account that sent it.</summary>
    public Guid By { get; private set; }

    public static TransferRecord Of(
        TransferRecordId id, Referral referral, Release release, bool isResult, IReadOnlyList<PartyId> people,
        IReadOnlyList<TransferConsentId> consents, string contentHash, Guid by, DateTimeOffset now)
    {
        var (from, to, dispute) = isResult
            ? (referral.ToAgencyId, referral.FromAgencyId, referral.ReceiverCaseId)
            : (referral.FromAgencyId, referral.ToAgencyId, referral.SenderCaseId);
        var record = new TransferRecord
        {
            Id = id,
            ReferralId = referral.Id,
            CaseId = dispute,
            FromAgencyId = from,
            ToAgencyId = to,
            Purpose = release.Purpose,
            IsResult = isResult,
            Fields = release.Fields,
            Ground = release.Ground,
            Citation = release.Citation,
            Consents = consents,
            People = people,
            ContentHash = contentHash,
            At = now,
            By = by,
        };
        record.Raise(new DataTransferred(referral.Id.Value, to.Value, people.Count, release.Ground, release.Citation, contentHash));
        return record;
    }
}
