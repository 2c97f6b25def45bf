using System.Diagnostics.CodeAnalysis;
using Mediation.Domain.Common;

namespace Mediation.Domain.People;

/// <summary>A person's name as on their papers: rare characters beyond the basic plane and the middle dot of long names belong to it. NFC, one line.</summary>
public sealed record PersonName
{
    /// <summary>In characters as a reader counts them.</summary>
    public const int MaxCharacters = 50;

    /// <summary>In UTF-16 units, as databases and forms count.</summary>
    public const int MaxLength = 200;

    private static readonly NameRule Rule = new(
        MaxCharacters, MaxLength, RuleCode.PersonNameMissing, RuleCode.PersonNameTooLong, RuleCode.PersonNameCharacters);

    private PersonName(string value) => Value = value;

    public string Value { get; }

    public static PersonName Parse(string? text) =>
        TryParse(text, out var name, out var failure) ? name : throw new RuleBrokenException(failure, MaxCharacters);

    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out PersonName? name,
        [NotNullWhen(false)] out RuleCode? failure)
    {
        failure = Rule.Read(text, out var value);
        if (failure is not null)
        {
            name = null;
            return false;
        }

        name = new PersonName(value);
        return true;
    }

    public override string ToString() => Value;
}
