using System.Globalization;

namespace Mediation.Domain.People;

internal enum Gb11643Fault
{
    None,
    Length,
    Characters,
    BirthDate,
    CheckDigit,
}

/// <summary>GB 11643: six digits of region, birth date, three of sequence, and a check character modulo 11.</summary>
internal static class Gb11643
{
    public const int Length = 18;

    private const string CheckCharacters = "10X98765432";

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static Gb11643Fault Examine(string number, DateOnly today)
    {
        if (number.Length != Length)
        {
            return Gb11643Fault.Length;
        }

        if (!IdentifierText.IsDigits(number.AsSpan(0, Length - 1)) || !(char.IsAsciiDigit(number[^1]) || number[^1] == 'X'))
        {
            return Gb11643Fault.Characters;
        }

        if (!TryReadBirthDate(number, out var birthDate) || birthDate > today)
        {
            return Gb11643Fault.BirthDate;
        }

        return number[^1] == CheckCharacter(number) ? Gb11643Fault.None : Gb11643Fault.CheckDigit;
    }

    public static bool TryReadBirthDate(string number, out DateOnly birthDate) =>
        DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out birthDate);

    private static char CheckCharacter(string number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += (number[i] - '0') * Weights[i];
        }

        return CheckCharacters[sum % 11];
    }
}
