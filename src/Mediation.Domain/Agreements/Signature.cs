namespace Mediation.Domain.Agreements;

public enum SignerKind
{
    Party,
    Mediator,
    Organisation,
}

public enum SignatureManner
{
    Handwritten,
    ThumbPrint,
    Electronic,
    Seal,
}

/// <summary>One signature or seal on one text. It counts only for the text whose hash it names.</summary>
public sealed class Signature
{
    private Signature()
    {
    }

    /// <param name="signerId">Party, mediator or agency id, by kind.</param>
    /// <param name="representativeId">Who signed for the party, or null when it signed itself.</param>
    public Signature(SignerKind kind, Guid signerId, Guid? representativeId, SignatureManner manner, string textHash, DateTimeOffset at) =>
        (Kind, SignerId, RepresentativeId, Manner, TextHash, SignedAt) = (kind, signerId, representativeId, manner, textHash, at);

    public int Id { get; private set; }

    public SignerKind Kind { get; private set; }

    public Guid SignerId { get; private set; }

    public Guid? RepresentativeId { get; private set; }

    public SignatureManner Manner { get; private set; }

    public string TextHash { get; private set; } = "";

    public DateTimeOffset SignedAt { get; private set; }
}

/// <summary>Someone whose signature the agreement waits for.</summary>
public sealed record RequiredSigner(SignerKind Kind, Guid Id);
