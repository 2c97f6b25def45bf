using System.Globalization;
using System.Text;

namespace Mediation.Domain.People;

/// <summary>What may be stored as text at all: it must survive every database, JSON, and the XML of a Word document.</summary>
public static class PlainText
{
    /// <summary>No half of a surrogate pair, no control character other than line feed, carriage return and tab.</summary>
    public static bool IsClean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsWellFormed(text, char.IsControl, allowed: "\n\r\t");
    }

    /// <summary>As <see cref="IsClean"/>, and all on one line.</summary>
    public static bool IsCleanLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsWellFormed(text, letter => char.IsControl(letter) || letter is '\u2028' or '\u2029', allowed: "");
    }

    /// <summary>What a reader would call its characters: an emoji or a letter with its accents counts one.</summary>
    public static int LengthInCharacters(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>Canonically composed (NFC), without marks that only steer direction or width, and trimmed. The text must be well-formed.</summary>
    internal static string Compose(string text) => string.Concat(text.Where(letter => !IsSteeringMark(letter))).Trim().Normalize(NormalizationForm.FormC);

    private static bool IsWellFormed(string text, Func<char, bool> isRefused, string allowed)
    {
        for (var i = 0; i < text.Length; i++)
        {
            // XML has no U+FFFE and U+FFFF, so they would break the document the text goes into.
            if (text[i] >= '\uFFFE' || (isRefused(text[i]) && !allowed.Contains(text[i])))
            {
                return false;
            }

            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    // The joiners U+200C and U+200D shape letters in some scripts and stay.
    private static bool IsSteeringMark(char letter) =>
        letter is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
