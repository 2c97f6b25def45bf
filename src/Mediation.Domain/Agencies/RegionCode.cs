using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Mediation.Domain.Common;

namespace Mediation.Domain.Agencies;

/// <summary>
/// An administrative division of GB/T 2260 (six digits), or a street or town below it (nine). Only the shape is checked: divisions are
/// abolished and founded.
/// </summary>
public sealed partial record RegionCode
{
    public const int MaxLength = 9;

    private RegionCode(string value) => Value = value;

    public string Value { get; }

    // Pairs of zeros at the end stand for everything below: 110000 is all that begins with 11.
    private string Prefix => Value.Length == MaxLength ? Value
        : Value.EndsWith("0000", StringComparison.Ordinal) ? Value[..2]
        : Value.EndsWith("00", StringComparison.Ordinal) ? Value[..4]
        : Value;

    public static RegionCode Parse(string? text) =>
        TryParse(text, out var code, out var failure) ? code : throw new RuleBrokenException(failure);

    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out RegionCode? code,
        [NotNullWhen(false)] out RuleCode? failure)
    {
        var value = text?.Trim() ?? "";
        if (!Shape().IsMatch(value))
        {
            code = null;
            failure = RuleCode.RegionCodeShape;
            return false;
        }

        code = new RegionCode(value);
        failure = null;
        return true;
    }

    /// <summary>Whether the other division is this one or lies within it.</summary>
    public bool Includes(RegionCode other) => other.Value.StartsWith(Prefix, StringComparison.Ordinal);

    public override string ToString() => Value;

    [GeneratedRegex("^[1-9][0-9]{5}([0-9]{3})?\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
