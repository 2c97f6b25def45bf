using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mediation.Application.Common;
using Mediation.Application.Outages;
using Mediation.Infrastructure.Protection;

namespace Mediation.Infrastructure.Outages;

internal sealed class AttemptSeal(KeyRing ring) : IAttemptSeal
{
    private const int RandomLetters = 12;
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    public AttemptReceipt Issue(DateTimeOffset at, string fingerprint)
    {
        var instant = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        var number = $"{PlatformTime.DateIn(instant).ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{RandomNumberGenerator.GetString(Letters, RandomLetters)}";
        return new AttemptReceipt(number, instant, fingerprint, Base64Url.EncodeToString(Sign(number, instant, fingerprint)));
    }

    public bool IsGenuine(AttemptReceipt receipt)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return Base64Url.IsValid(receipt.Signature)
            && Base64Url.TryDecodeFromChars(receipt.Signature, given, out var length)
            && CryptographicOperations.FixedTimeEquals(given[..length], Sign(receipt.Number, receipt.At, receipt.Fingerprint));
    }

    // The length before each field keeps characters of one from passing for another's.
    private byte[] Sign(string number, DateTimeOffset at, string fingerprint)
    {
        var content = string.Create(
            CultureInfo.InvariantCulture, $"{number.Length}:{number}|{at.ToUnixTimeMilliseconds()}|{fingerprint.Length}:{fingerprint}");
        return HMACSHA256.HashData(ring.AttemptKey, Encoding.UTF8.GetBytes(content));
    }
}
