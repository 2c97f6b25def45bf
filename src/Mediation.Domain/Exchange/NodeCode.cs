using System.Text.RegularExpressions;
using Mediation.Domain.Common;

namespace Mediation.Domain.Exchange;

/// <summary>How systems call each other: capitals, figures and inner dashes, like the code of an agency.</summary>
public static partial class NodeCode
{
    public const int MaxLength = 32;

    public static string Parse(string code)
    {
        Guard.Require(IsSound(code), RuleCode.ExchangeNodeCodeShape);
        return code;
    }

    public static bool IsSound(string code) => code.Length is > 0 and <= MaxLength && Shape().IsMatch(code);

    [GeneratedRegex("^[A-Z0-9]+(-[A-Z0-9]+)*\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
