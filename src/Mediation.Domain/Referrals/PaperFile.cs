using System.Buffers;
using System.Globalization;
using Mediation.Domain.People;

namespace Mediation.Domain.Referrals;

/// <summary>Which files one body takes from another: what a phone, a scanner or an office makes, and nothing that runs when it is opened.</summary>
public static class PaperFile
{
    /// <summary>What the platforms write themselves; nobody attaches it by hand.</summary>
    public const string WrittenType = "text/html";

    private static readonly SearchValues<char> NotInAName = SearchValues.Create("/\\<>:\"|?*");

    private static readonly Dictionary<string, string[]> Endings = new(StringComparer.Ordinal)
    {
        ["application/pdf"] = [".pdf"],
        ["image/jpeg"] = [".jpg", ".jpeg"],
        ["image/png"] = [".png"],
        ["text/plain"] = [".txt"],
        [WrittenType] = [".html"],
        ["image/heic"] = [".heic", ".heif"],
        ["image/webp"] = [".webp"],
        ["audio/mpeg"] = [".mp3"],
        ["audio/mp4"] = [".m4a"],
        ["audio/amr"] = [".amr"],
        ["video/mp4"] = [".mp4"],
        ["video/quicktime"] = [".mov"],
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = [".docx"],
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = [".xlsx"],
    };

    // What every body opens without a programme of its own; a people's court cannot be expected to play a phone's recording.
    private static readonly string[] BetweenBodies = ["application/pdf", "image/jpeg", "image/png", "text/plain"];

    public static bool MayBeAttached(string mediaType) => Array.Exists(BetweenBodies, type => type == mediaType);

    /// <summary>What a party hands in to prove something: also what its phone recorded and its office wrote.</summary>
    public static bool MayBeHandedIn(string mediaType) => mediaType != WrittenType && Endings.ContainsKey(mediaType);

    /// <param name="isWritten">It is of a kind that platforms write for each other.</param>
    public static bool MayArrive(string mediaType, bool isWritten) => MayBeAttached(mediaType) || (isWritten && mediaType == WrittenType);

    /// <summary>A plain name without any part of a path, on one line, and without marks that show another order of letters than there is.</summary>
    public static bool IsName(string name) => name.Length is > 0 and <= ReferralPaper.NameMaxLength
        && PlainText.IsCleanLine(name) && !name.AsSpan().ContainsAny(NotInAName)
        && !name.StartsWith('.') && !name.EndsWith('.') && name.Trim() == name
        && !name.Any(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.Format);

    /// <summary>The name to save it under: what its ending promises is what was let in, so that a picture cannot be saved as a program.</summary>
    public static string SaveAs(string name, string mediaType) =>
        !Endings.TryGetValue(mediaType, out var endings) || Array.Exists(endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            ? name
            : name + endings[0];
}
