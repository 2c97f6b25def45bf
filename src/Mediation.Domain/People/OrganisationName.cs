using System.Diagnostics.CodeAnalysis;
using Mediation.Domain.Common;

namespace Mediation.Domain.People;

/// <summary>The registered name of an organisation. NFC, one line.</summary>
public sealed record OrganisationName
{
    /// <summary>In characters as a reader counts them.</summary>
    public const int MaxCharacters = 100;

    /// <summary>In UTF-16 units, as databases and forms count.</summary>
    public const int MaxLength = 400;

    private static readonly NameRule Rule = new(
        MaxCharacters, MaxLength, RuleCode.OrganisationNameMissing, RuleCode.OrganisationNameTooLong, RuleCode.OrganisationNameCharacters);

    private OrganisationName(string value) => Value = value;

    public string Value { get; }

    public static OrganisationName Parse(string? text) =>
        TryParse(text, out var name, out var failure) ? name : throw new RuleBrokenException(failure, MaxCharacters);

    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out OrganisationName? name,
        [NotNullWhen(false)] out RuleCode? failure)
    {
        failure = Rule.Read(text, out var value);
        if (failure is not null)
        {
            name = null;
            return false;
        }

        name = new OrganisationName(value);
        return true;
    }

    public override string ToString() => Value;
}
