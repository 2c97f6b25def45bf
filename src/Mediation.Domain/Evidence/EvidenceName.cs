using System.Buffers;
using System.Globalization;
using Mediation.Domain.Referrals;

namespace Mediation.Domain.Evidence;

/// <summary>The name of a file as its giver's phone calls it, made harmless: no path, no control or steering characters, no marks a disk refuses.</summary>
public static class EvidenceName
{
    private const string Nameless = "file";
    private static readonly SearchValues<char> Separators = SearchValues.Create("/\\");
    private static readonly SearchValues<char> Refused = SearchValues.Create("<>:\"|?*");

    public static string Of(string? given)
    {
        var text = (given ?? "").AsSpan();
        var cut = text.LastIndexOfAny(Separators);
        var clean = string.Concat(text[(cut + 1)..].ToString().EnumerateRunes().Where(rune => !IsLeftOut(rune)).Select(Kept));
        var name = Shortened(clean.Trim().Trim('.').Trim());
        return PaperFile.IsName(name) ? name : Nameless;
    }

    private static bool IsLeftOut(System.Text.Rune rune) => rune.Value is '\uFFFD' or '\uFFFE' or '\uFFFF'
        || System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Kept(System.Text.Rune rune) => rune.IsBmp && Refused.Contains((char)rune.Value) ? "_" : rune.ToString();

    // The ending stays: people know a file by it.
    private static string Shortened(string name)
    {
        if (name.Length <= ReferralPaper.NameMaxLength)
        {
            return name;
        }

        var dot = name.LastIndexOf('.');
        var ending = dot > 0 && name.Length - dot <= 10 ? name[dot..] : "";
        var stem = name[..(ReferralPaper.NameMaxLength - ending.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem).TrimEnd('.', ' ') + ending;
    }
}
