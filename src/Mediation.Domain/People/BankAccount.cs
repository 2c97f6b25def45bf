using System.Diagnostics.CodeAnalysis;
using Mediation.Domain.Common;

namespace Mediation.Domain.People;

/// <summary>The number of a bank account or card: eight to thirty digits, spaces and dashes dropped. Prints masked.</summary>
public sealed record BankAccount
{
    public const int MinLength = 8;
    public const int MaxLength = 30;

    private BankAccount(string value) => Value = value;

    /// <summary>The whole number. Sensitive: never to a log, an event or a message.</summary>
    public string Value { get; }

    public static BankAccount Parse(string? text) =>
        TryParse(text, out var account, out var failure) ? account : throw new RuleBrokenException(failure);

    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out BankAccount? account,
        [NotNullWhen(false)] out RuleCode? failure)
    {
        var value = IdentifierText.Compact(text).Replace("-", "");
        if (value.Length is < MinLength or > MaxLength || !IdentifierText.IsDigits(value))
        {
            account = null;
            failure = RuleCode.BankAccountShape;
            return false;
        }

        account = new BankAccount(value);
        failure = null;
        return true;
    }

    // The first digits name the bank and may be guessed, so only the last four are shown, and not how many there are.
    public override string ToString() => $"****{Value[^4..]}";
}
