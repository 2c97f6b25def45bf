using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using Mediation.Domain.Common;

namespace Mediation.Domain.People;

/// <summary>An e-mail address as mail servers everywhere take it: ASCII, the domain in small letters. Prints masked.</summary>
public sealed partial record EmailAddress
{
    /// <summary>What a mail server must take (RFC 5321 §4.5.3.1.3, without the brackets).</summary>
    public const int MaxLength = 254;

    private EmailAddress(string value) => Value = value;

    /// <summary>The whole address. Sensitive: never to a log, an event or a message.</summary>
    public string Value { get; }

    public static EmailAddress Parse(string? text) =>
        TryParse(text, out var address, out var failure) ? address : throw new RuleBrokenException(failure);

    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out EmailAddress? address,
        [NotNullWhen(false)] out RuleCode? failure)
    {
        var value = Fold(text ?? "");
        if (value.Length > MaxLength || !Shape().IsMatch(value))
        {
            address = null;
            failure = RuleCode.EmailAddressShape;
            return false;
        }

        var at = value.LastIndexOf('@');
        address = new EmailAddress(value[..at] + value[at..].ToLowerInvariant());
        failure = null;
        return true;
    }

    public override string ToString() => $"{Value[..1]}***{Value[Value.LastIndexOf('@')..]}";

    // A Chinese keyboard writes the sign and the dots full-width; a chat adds invisible marks.
    private static string Fold(string text) =>
        PlainText.IsCleanLine(text) ? PlainText.Compose(text).Normalize(NormalizationForm.FormKC).Replace('。', '.') : "";

    // Names in Chinese characters (RFC 6531) are refused: a server on the way that does not know them loses the message.
    [GeneratedRegex(
        "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*(?<=^.{1,64})@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])\\z",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
