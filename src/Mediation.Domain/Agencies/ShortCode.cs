using System.Text.RegularExpressions;
using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Agencies;

/// <summary>The code by which a body or a mechanism is known to every system that takes part: capitals, digits and inner dashes.</summary>
public static partial class ShortCode
{
    public const int MaxLength = 32;

    /// <summary>The code in its one form.</summary>
    public static string Parse(string? text, RuleCode otherwise)
    {
        var code = IdentifierText.Fold(text);
        Guard.Require(code.Length <= MaxLength && Shape().IsMatch(code), otherwise);
        return code;
    }

    [GeneratedRegex("^[A-Z0-9]+(-[A-Z0-9]+)*\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
