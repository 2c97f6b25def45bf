using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mediation.Infrastructure.Sms;

/// <summary>
/// How the platform and an SMS gateway prove to each other who calls: HMAC-SHA256, in hex, over the time of the call in Unix seconds, a
/// full stop and the body.
/// </summary>
public static class CallSignature
{
    public const string KeyHeader = "X-Key-Id";
    public const string TimeHeader = "X-Timestamp";
    public const string SignatureHeader = "X-Signature";

    /// <summary>How far the two clocks may be apart; an older call may be somebody's recording of it.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    public static string TimeOf(DateTimeOffset now) => now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public static string Of(string secret, string time, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        mac.AppendData(Encoding.UTF8.GetBytes($"{time}."));
        mac.AppendData(body);
        return Convert.ToHexStringLower(mac.GetHashAndReset());
    }

    /// <summary>Takes the same time for every wrong signature, so that it cannot be guessed letter by letter.</summary>
    public static bool IsGenuine(string secret, string? time, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now) =>
        secret.Length > 0 && time is not null && signature is not null
        && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= (long)Window.TotalSeconds
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Of(secret, time, body)), Encoding.UTF8.GetBytes(signature));
}
