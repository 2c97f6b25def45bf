namespace Mediation.Domain.Referrals;

/// <summary>Whether an item may leave the mediation (企业规定 §11; 特邀调解规定 §22; 在线调解规则 §18).</summary>
public enum Shareability
{
    Shareable,

    /// <summary>Stays behind, whatever is sent.</summary>
    MediationOnly,
}

/// <summary>A paper that goes with a referral or its result, known by the hash of its bytes.</summary>
public sealed class ReferralPaper
{
    public const int NameMaxLength = 120;
    public const int KindMaxLength = 60;
    public const int MediaTypeMaxLength = 100;
    public const int HashLength = 64;

    private ReferralPaper()
    {
        (Kind, Name, Hash, MediaType) = ("", "", "", "");
    }

    public ReferralPaper(string kind, string name, string hash, long size, string mediaType, Shareability share, bool withResult) =>
        (Kind, Name, Hash, Size, MediaType, Share, WithResult) = (kind, name, hash, size, mediaType, share, withResult);

    public int Id { get; private set; }

    /// <summary>Stable code of what it is, e.g. arbitration-application, or evidence.</summary>
    public string Kind { get; private set; }

    public string Name { get; private set; }

    /// <summary>SHA-256 of the bytes, hex.</summary>
    public string Hash { get; private set; }

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public string MediaType { get; private set; }

    public Shareability Share { get; private set; }

    /// <summary>The receiver gets no papers: it stays with the side that keeps it.</summary>
    internal void StayBehind() => Share = Shareability.MediationOnly;

    /// <summary>It came with the result, not with the referral itself.</summary>
    public bool WithResult { get; private set; }
}
