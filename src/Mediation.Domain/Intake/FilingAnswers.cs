using Mediation.Domain.Common;

namespace Mediation.Domain.Intake;

/// <summary>What a filing asks, one page each.</summary>
public enum FilingSection
{
    Filer,
    Worker,
    Employer,
    Work,
    Wanted,
    Service,
    OtherBody,
}

/// <summary>What was typed into one section, by field, exactly as typed: also what cannot be read. Fields left blank are not kept.</summary>
/// <param name="Version">Raised by one with every change; zero while nobody saved the section.</param>
public sealed record SectionAnswers(int Version, IReadOnlyDictionary<string, string> Fields)
{
    public const int MaxFields = 120;
    public const int MaxNameLength = 40;
    public const int MaxTextLength = 5000;

    /// <summary>Of all texts of a section together, in UTF-16 units.</summary>
    public const int MaxCharacters = 60_000;

    public static SectionAnswers None { get; } = new(0, new Dictionary<string, string>());

    public string Of(string field) => Fields.GetValueOrDefault(field, "");

    /// <exception cref="RuleBrokenException">More or longer than any form of ours sends.</exception>
    public static IReadOnlyDictionary<string, string> Kept(IReadOnlyDictionary<string, string> typed)
    {
        Guard.Require(
            typed.Count <= MaxFields && typed.All(field => IsName(field.Key) && field.Value.Length <= MaxTextLength)
                && typed.Values.Sum(text => text.Length) <= MaxCharacters,
            RuleCode.FilingTooLong);
        return typed.Where(field => !string.IsNullOrWhiteSpace(field.Value))
            .ToDictionary(field => field.Key, field => field.Value.ReplaceLineEndings("\n"), StringComparer.Ordinal);
    }

    public bool Holds(IReadOnlyDictionary<string, string> fields) =>
        fields.Count == Fields.Count && fields.All(field => Fields.TryGetValue(field.Key, out var text) && text == field.Value);

    private static bool IsName(string name) =>
        name.Length is > 0 and <= MaxNameLength && name.All(letter => letter is '-' || char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter));
}

/// <summary>All that was typed into a draft. Replaced, never changed in place.</summary>
public sealed record FilingAnswers(IReadOnlyDictionary<FilingSection, SectionAnswers> Sections)
{
    public static FilingAnswers None { get; } = new(new Dictionary<FilingSection, SectionAnswers>());

    public SectionAnswers Of(FilingSection section) => Sections.GetValueOrDefault(section, SectionAnswers.None);

    public FilingAnswers With(FilingSection section, SectionAnswers answers) =>
        new(new Dictionary<FilingSection, SectionAnswers>(Sections) { [section] = answers });
}
