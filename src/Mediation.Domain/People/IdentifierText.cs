using System.Globalization;
using System.Text;

namespace Mediation.Domain.People;

/// <summary>Brings typed or pasted identifiers to one form: ASCII instead of full-width, capitals, no invisible marks.</summary>
internal static class IdentifierText
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthOffset = 0xFEE0;

    /// <summary>Folds and trims; spaces inside stay.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder(text?.Length ?? 0);
        foreach (var letter in text ?? "")
        {
            // Numbers copied from a phone's address book or a chat carry direction marks and zero-width spaces.
            if (char.GetUnicodeCategory(letter) != UnicodeCategory.Format)
            {
                folded.Append(FoldLetter(letter));
            }
        }

        return folded.ToString().Trim();
    }

    /// <summary>Folds and drops every space.</summary>
    public static string Compact(string? text) => string.Concat(Fold(text).Where(letter => !char.IsWhiteSpace(letter)));

    public static bool IsDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static char FoldLetter(char letter)
    {
        var narrow = letter is >= FirstFullWidth and <= LastFullWidth ? (char)(letter - FullWidthOffset) : letter;
        return char.IsAsciiLetterLower(narrow) ? (char)(narrow - 'a' + 'A') : narrow;
    }
}
