namespace Mediation.Domain.Engagement;

/// <summary>
/// The secret in an address: 128 bits in the letters of Crockford's alphabet, which holds none that look alike, so that it can be typed from
/// paper. Its length is fixed.
/// </summary>
public static class InvitationSecret
{
    public const int Length = 26;
    public const int Bytes = 16;
    public const int PaperCodeLength = 8;
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int BitsEach = 5;

    public static string Write(ReadOnlySpan<byte> bits, int length)
    {
        var (text, buffer, held, next) = (new char[length], 0, 0, 0);
        for (var i = 0; i < length; i++)
        {
            if (held < BitsEach)
            {
                buffer = (buffer << 8) | (next < bits.Length ? bits[next++] : 0);
                held += 8;
            }

            held -= BitsEach;
            text[i] = Alphabet[(buffer >> held) & 31];
            buffer &= (1 << held) - 1;
        }

        return new string(text);
    }

    /// <summary>As typed from paper to what was printed; null for what was never printed.</summary>
    public static string? Read(string? typed, int length)
    {
        if (typed is null || typed.Length > 4 * length)
        {
            return null;
        }

        var text = string.Concat(People.IdentifierText.Compact(typed).Where(letter => letter != '-').Select(Like));
        return text.Length == length && text.All(Alphabet.Contains) ? text : null;
    }

    private static char Like(char letter) => letter switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        _ => char.ToLowerInvariant(letter),
    };
}
