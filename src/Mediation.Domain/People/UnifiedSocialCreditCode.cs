using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using Mediation.Domain.Common;

namespace Mediation.Domain.People;

/// <summary>
/// The unified social credit code of an organisation (GB 32100): eighteen of 31 characters, the last a check character modulo 31.
/// I, O, S, V and Z do not occur. Public, so it prints whole.
/// </summary>
public sealed record UnifiedSocialCreditCode
{
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly SearchValues<char> Allowed = SearchValues.Create(Alphabet);

    private UnifiedSocialCreditCode(string value) => Value = value;

    public string Value { get; }

    private static ReadOnlySpan<byte> Weights => [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    public static UnifiedSocialCreditCode Parse(string? text) =>
        TryParse(text, out var code, out var failure) ? code : throw new RuleBrokenException(failure);

    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out UnifiedSocialCreditCode? code,
        [NotNullWhen(false)] out RuleCode? failure)
    {
        var value = IdentifierText.Compact(text);
        failure = Failure(value);
        if (failure is not null)
        {
            code = null;
            return false;
        }

        code = new UnifiedSocialCreditCode(value);
        return true;
    }

    public override string ToString() => Value;

    private static RuleCode? Failure(string value)
    {
        if (value.Length != Length)
        {
            return RuleCode.UsccLength;
        }

        if (value.AsSpan().ContainsAnyExcept(Allowed))
        {
            return RuleCode.UsccCharacters;
        }

        return value[^1] == CheckCharacter(value) ? null : RuleCode.UsccCheckDigit;
    }

    private static char CheckCharacter(string value)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Alphabet.IndexOf(value[i]) * Weights[i];
        }

        return Alphabet[(31 - (sum % 31)) % 31];
    }
}
