namespace Mediation.Domain.Intake;

public readonly record struct KeptPageId(Guid Value)
{
    public static KeptPageId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}

/// <summary>A page that was sent after its sender's session had ended. It waits for the same person to sign in again, for an hour.</summary>
public sealed class KeptPage
{
    public const int HashLength = 64;
    public const int AddressMaxLength = 300;
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private KeptPage()
    {
    }

    public KeptPageId Id { get; private set; }

    /// <summary>Of the secret that the browser holds; lower-case hex.</summary>
    public string SecretHash { get; private set; } = "";

    public Guid AccountId { get; private set; }

    /// <summary>Where the page lies on this platform, with its query.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Version of what the page showed; zero where it shows none.</summary>
    public int Seen { get; private set; }

    public SectionAnswers Typed { get; private set; } = SectionAnswers.None;

    public DateTimeOffset ExpiresAt { get; private set; }

    public static KeptPage Keep(string secretHash, Guid account, TypedPage page, DateTimeOffset now) => new()
    {
        Id = KeptPageId.New(now),
        SecretHash = secretHash,
        AccountId = account,
        Address = page.Address,
        Seen = page.Seen,
        Typed = new SectionAnswers(page.Seen, SectionAnswers.Kept(page.Fields)),
        ExpiresAt = now + Lifetime,
    };
}

/// <summary>One page as it was sent.</summary>
public sealed record TypedPage(string Address, int Seen, IReadOnlyDictionary<string, string> Fields);
