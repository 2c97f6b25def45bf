using System.Text.RegularExpressions;

namespace Mediation.Domain.Cases;

/// <summary>What kind of procedure a number belongs to.</summary>
public enum MatterKind
{
    Arbitration,
    Court,
    WorkOrder,
}

/// <summary>A case or order number of another body, told by its shape. Brackets and spaces are written in many ways and count for nothing.</summary>
public sealed partial record MatterNumber(MatterKind Kind, string Text)
{
    /// <summary>Longest text that is looked through; facts are no longer.</summary>
    private const int MaxLength = Claim.FactsMaxLength;

    /// <summary>The number as it is compared: half-width, without spaces, round brackets.</summary>
    public static string Fold(string text) => string.Concat(Plain(text).Select(letter => letter switch
    {
        '〔' or '[' or '【' => '(',
        '〕' or ']' or '】' => ')',
        _ => letter,
    }));

    /// <summary>
    /// The number as it is kept, however it was typed: figures and letters half-width, no spaces, and the year in the brackets in which the
    /// body writes it: round ones at a court, 〔〕 with everybody else. Null for nothing.
    /// </summary>
    public static string? Written(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var folded = Fold(typed);
        var written = CourtYear().IsMatch(folded) ? Year().Replace(folded, "（${year}）") : Year().Replace(folded, "〔${year}〕");

        // A sign that stands for several letters could outgrow its column: that is no number anybody gave.
        return written.Length <= typed.Length ? written : typed.Trim();
    }

    /// <summary>All ways in which it may be kept: as it was typed before numbers were written in one way, and as they are.</summary>
    public static IReadOnlyList<string> WaysOf(string typed) => [.. ((string?[])[typed, typed.Trim(), Written(typed)]).OfType<string>().Distinct()];

    private static string Plain(string text) =>
        string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();

    /// <summary>Every number of another body that stands in the text, each once.</summary>
    public static IReadOnlyList<MatterNumber> FindIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var folded = Fold(text.Length <= MaxLength ? text : text[..MaxLength]);
        return
        [
            .. Court().Matches(folded).Select(match => new MatterNumber(MatterKind.Court, match.Value))
                .Concat(Arbitration().Matches(folded).Select(match => new MatterNumber(MatterKind.Arbitration, match.Value)))
                .Concat(WorkOrder().Matches(folded).Select(match => new MatterNumber(MatterKind.WorkOrder, match.Value)))
                .Distinct(),
        ];
    }

    [GeneratedRegex(@"\((?<year>[0-9]{4})\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();

    // A court's code stands right behind the year, and the kind of matter behind that: (2026)京0115民初.
    [GeneratedRegex(@"\([0-9]{4}\)(?!第)\p{IsCJKUnifiedIdeographs}[0-9]{2,4}\p{IsCJKUnifiedIdeographs}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CourtYear();

    // (2026)京0115民初123号; 民诉前调, 民特, 民督, 民终 and 执 are matters before a court as well.
    [GeneratedRegex(@"\([0-9]{4}\)[\p{IsCJKUnifiedIdeographs}][0-9]{2,4}(民|执)[\p{IsCJKUnifiedIdeographs}]{0,5}[0-9]{1,8}号", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Court();

    // 京大兴劳人仲字(2026)第45号, 京劳人仲案字(2026)45号; what stands before the province's letter is the sentence around it.
    [GeneratedRegex(@"([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][\p{IsCJKUnifiedIdeographs}]{0,6}?)?劳(动)?(人)?(事)?(争议)?仲[\p{IsCJKUnifiedIdeographs}]{0,4}\([0-9]{4}\)(第)?[0-9]{1,8}号", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Arbitration();

    // DX20260205-0871: letters of the district, the day, a serial number.
    [GeneratedRegex(@"(?<![A-Z0-9])[A-Z]{2}20[0-9]{6}-[0-9]{3,8}(?![0-9])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WorkOrder();
}
