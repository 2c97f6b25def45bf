using System.Security.Cryptography;

namespace Mediation.Application.Common;

/// <summary>A password or secret nobody thought of, to be read off a screen once: no letters that look alike, about 137 bits.</summary>
internal static class GeneratedSecret
{
    private const int Length = 24;
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>Always holds a capital, a small letter and a figure, as the rule for passwords asks.</summary>
    public static string New()
    {
        string secret;
        do
        {
            secret = RandomNumberGenerator.GetString(Letters, Length);
        }
        while (!secret.Any(char.IsAsciiLetterUpper) || !secret.Any(char.IsAsciiLetterLower) || !secret.Any(char.IsAsciiDigit));

        return secret;
    }
}
