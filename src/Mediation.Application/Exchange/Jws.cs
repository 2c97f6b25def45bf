using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mediation.Domain.Exchange;

namespace Mediation.Application.Exchange;

/// <summary>Who signed what for whom, and when. The type keeps a receipt from being taken for a message.</summary>
/// <param name="Alg">Always ES256: a header cannot choose a weaker one.</param>
/// <param name="Typ">One of <see cref="SignedKinds"/>.</param>
/// <param name="Kid">Which of the issuer's keys.</param>
/// <param name="Iss">Code of the signing system.</param>
/// <param name="Aud">Code of the system it is for.</param>
/// <param name="Iat">Seconds since 1970 by the signer's clock.</param>
/// <param name="Ver">Version of the protocol.</param>
public sealed record JwsHeader(string Alg, string Typ, string Kid, string Iss, string Aud, long Iat, string Ver);

public static class SignedKinds
{
    public const string Message = "mediation-message+jws";
    public const string Receipt = "mediation-receipt+jws";
    public const string Upload = "mediation-upload+jws";
    public const string LedgerQuery = "mediation-ledger-query+jws";
    public const string Ledger = "mediation-ledger+jws";
}

/// <summary>A signed text whose signature was not checked yet.</summary>
public sealed record UncheckedJws(JwsHeader Header, byte[] Payload, byte[] Covered, byte[] Signature)
{
    public bool IsSignedBy(PartnerKey key)
    {
        if (Jws.Bytes(key.X) is not { Length: Jws.CoordinateBytes } x || Jws.Bytes(key.Y) is not { Length: Jws.CoordinateBytes } y)
        {
            return false;
        }

        try
        {
            using var verifier = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } });
            return verifier.VerifyData(Covered, Signature, HashAlgorithmName.SHA256);
        }
        catch (CryptographicException)
        {
            // No point of the curve.
            return false;
        }
    }
}

/// <summary>Compact JWS (RFC 7515) with ES256 and nothing else: the payload stays the bytes that were signed.</summary>
public static class Jws
{
    public const string MediaType = "application/jose";
    public const string Algorithm = "ES256";
    internal const int CoordinateBytes = 32;
    private const int MaxHeader = 2000;

    private static readonly SearchValues<char> Alphabet =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNameCaseInsensitive = false,
    };

    public static string Sign(JwsHeader header, ReadOnlySpan<byte> payload, ECDsa key)
    {
        var signed = $"{Text(JsonSerializer.SerializeToUtf8Bytes(header, Json))}.{Text(payload)}";
        return $"{signed}.{Text(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    /// <summary>Null for what is no compact JWS with ES256, with a header that is ours; one that demands more (crit) is not understood.</summary>
    public static UncheckedJws? Parse(string text)
    {
        var parts = text.Split('.', 4);
        if (parts.Length != 3 || parts[0].Length > MaxHeader
            || Bytes(parts[0]) is not { } head || Bytes(parts[1]) is not { } payload || Bytes(parts[2]) is not { Length: 2 * CoordinateBytes } signature)
        {
            return null;
        }

        return HeaderOf(head) is { Alg: Algorithm } header
            ? new UncheckedJws(header, payload, Encoding.ASCII.GetBytes(text[..text.LastIndexOf('.')]), signature)
            : null;
    }

    /// <summary>SHA-256 in hexadecimal, lower case.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string HashOf(string text) => HashOf(Encoding.UTF8.GetBytes(text));

    internal static string Text(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    internal static byte[]? Bytes(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Alphabet))
        {
            return null;
        }

        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static JwsHeader? HeaderOf(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 3 });
            return document.RootElement.ValueKind == JsonValueKind.Object && !document.RootElement.TryGetProperty("crit", out _)
                ? document.RootElement.Deserialize<JwsHeader>(Json)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
