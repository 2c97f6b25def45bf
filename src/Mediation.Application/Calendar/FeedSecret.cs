using System.Security.Cryptography;
using System.Text;

namespace Mediation.Application.Calendar;

internal static class FeedSecret
{
    // The secret is random and long, so that a plain hash is enough: there is nothing to guess.
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
