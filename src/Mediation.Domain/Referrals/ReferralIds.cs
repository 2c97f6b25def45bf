namespace Mediation.Domain.Referrals;

/// <summary>The same on both sides of an exchange, so that both mean the same hand-over.</summary>
public readonly record struct ReferralId(Guid Value) : IComparable<ReferralId>
{
    public static ReferralId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool operator <(ReferralId left, ReferralId right) => left.CompareTo(right) < 0;

    public static bool operator >(ReferralId left, ReferralId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ReferralId left, ReferralId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ReferralId left, ReferralId right) => left.CompareTo(right) >= 0;

    public int CompareTo(ReferralId other) => Value.CompareTo(other.Value);
}

public readonly record struct TransferConsentId(Guid Value)
{
    public static TransferConsentId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

public readonly record struct TransferRecordId(Guid Value) : IComparable<TransferRecordId>
{
    public static TransferRecordId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    public static bool operator <(TransferRecordId left, TransferRecordId right) => left.CompareTo(right) < 0;

    public static bool operator >(TransferRecordId left, TransferRecordId right) => left.CompareTo(right) > 0;

    public static bool operator <=(TransferRecordId left, TransferRecordId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TransferRecordId left, TransferRecordId right) => left.CompareTo(right) >= 0;

    public int CompareTo(TransferRecordId other) => Value.CompareTo(other.Value);
}
