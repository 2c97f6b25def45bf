using Mediation.Domain.People;

namespace Mediation.Domain.Intake;

public readonly record struct OneTimeCodeId(Guid Value)
{
    public static OneTimeCodeId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>
/// A code sent to a phone, by which its holder signs in. Neither code nor number is kept, only their keyed hashes. It is no aggregate and
/// leaves no history: tries are counted in the database itself, so that many at once do not pass as one.
/// </summary>
public sealed class OneTimeCode
{
    public const int Digits = 6;
    public const int MaxTries = 5;
    public const int HashLength = 64;
    public const int PhoneIndexLength = 32;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private OneTimeCode()
    {
    }

    public OneTimeCodeId Id { get; private set; }

    /// <summary>Blind index of the number.</summary>
    public string PhoneIndex { get; private set; } = "";

    /// <summary>1-based for each number; only the highest counts, so a newer code makes the older ones void.</summary>
    public int Serial { get; private set; }

    public string Hash { get; private set; } = "";

    public DateTimeOffset SentAt { get; private set; }

    /// <summary>The first moment at which it opens nothing any more.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    public int Tries { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public static OneTimeCode Send(OneTimeCodeId id, string phoneIndex, int serial, string hash, DateTimeOffset now) =>
        new() { Id = id, PhoneIndex = phoneIndex, Serial = serial, Hash = hash, SentAt = now, ExpiresAt = now + Lifetime };

    /// <summary>As typed, with spaces or in full-width digits, to the digits that were sent.</summary>
    public static string Normalise(string? typed) => IdentifierText.Compact(typed);
}
