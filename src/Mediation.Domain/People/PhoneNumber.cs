using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Mediation.Domain.Common;

namespace Mediation.Domain.People;

/// <summary>
/// A telephone number in E.164 form: a plus sign and at most fifteen digits. Without a country it is read as a mainland mobile, or as a
/// mainland landline when it begins with an area code. Prints masked.
/// </summary>
public sealed partial record PhoneNumber
{
    public const int MaxLength = 16;

    private PhoneNumber(string value) => Value = value;

    /// <summary>E.164, e.g. +8613800000001. Sensitive: never to a log, an event or a message.</summary>
    public string Value { get; }

    /// <summary>Whether a text message of a mainland operator can reach it.</summary>
    public bool IsMainlandMobile => MainlandMobile().IsMatch(Value);

    public static PhoneNumber Parse(string? text) =>
        TryParse(text, out var number, out var failure) ? number : throw new RuleBrokenException(failure);

    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out PhoneNumber? number,
        [NotNullWhen(false)] out RuleCode? failure)
    {
        var value = ToE164(Separators().Replace(IdentifierText.Fold(text), ""));
        if (!IsWellFormed(value))
        {
            number = null;
            failure = RuleCode.PhoneNumberShape;
            return false;
        }

        number = new PhoneNumber(value);
        failure = null;
        return true;
    }

    public override string ToString() => Value switch
    {
        ['+', '8', '6', '1', ..] when IsMainlandMobile => $"{Value[3..6]}****{Value[^4..]}",
        ['+', '8', '6', ..] => $"0{Value[3..5]}****{Value[^3..]}",
        _ => $"{Value[..3]}****{Value[^2..]}",
    };

    private static string ToE164(string dialled) => dialled switch
    {
        ['+', '8', '6', '0', .. var areaAndNumber] => "+86" + areaAndNumber,
        ['+', ..] => dialled,
        ['0', '0', .. var abroad] => ToE164("+" + abroad),
        ['0', .. var areaAndNumber] => "+86" + areaAndNumber,
        ['8', '6', '1', ..] when dialled.Length == 13 => "+" + dialled,
        ['1', ..] when dialled.Length == 11 => "+86" + dialled,
        _ => "",
    };

    private static bool IsWellFormed(string value) => value.StartsWith("+86", StringComparison.Ordinal)
        ? MainlandMobile().IsMatch(value) || MainlandLandline().IsMatch(value)
        : International().IsMatch(value);

    [GeneratedRegex("[\\s().\\p{Pd}]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Separators();

    [GeneratedRegex("^\\+861[3-9][0-9]{9}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MainlandMobile();

    // Two-digit area codes (10, 20 to 29) have eight-digit numbers, three-digit ones seven or eight.
    [GeneratedRegex("^\\+86((10|2[0-9])[0-9]{8}|[3-9][0-9]{2}[0-9]{7,8})\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MainlandLandline();

    [GeneratedRegex("^\\+[1-9][0-9]{6,14}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex International();
}
