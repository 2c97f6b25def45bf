namespace Mediation.Domain.Exchange;

/// <summary>A public key on the curve P-256 that a partner has published.</summary>
/// <param name="Kid">The name its signatures give it.</param>
/// <param name="X">First coordinate, base64url.</param>
/// <param name="Y">Second coordinate, base64url.</param>
public sealed record PartnerKey(string Kid, string X, string Y)
{
    public const int KidMaxLength = 64;
}
