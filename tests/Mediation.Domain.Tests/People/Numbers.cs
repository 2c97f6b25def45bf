using System.Globalization;
using CsCheck;

namespace Mediation.Domain.Tests.People;

internal static class Numbers
{
    /// <summary>Valid resident identity numbers of a region that does not exist.</summary>
    public static readonly Gen<(string Number, DateOnly BirthDate)> ResidentIds = Gen.Select(
        Gen.Date[new DateTime(1920, 1, 1), new DateTime(2026, 11, 20)],
        Gen.Int[0, 999],
        (born, sequence) => (
            WithCheckCharacter($"110199{born.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}{sequence:000}"),
            DateOnly.FromDateTime(born)));

    /// <summary>ISO 7064 MOD 11-2 by its own definition, another way than the weights of the standard's table.</summary>
    public static string WithCheckCharacter(string seventeen)
    {
        var remainder = 0;
        foreach (var digit in seventeen)
        {
            remainder = (remainder + (digit - '0')) * 2 % 11;
        }

        var check = (12 - remainder) % 11;
        return seventeen + (check == 10 ? "X" : check.ToString(CultureInfo.InvariantCulture));
    }

    public static string Replace(string text, int at, char with) => string.Concat(text.AsSpan(0, at), [with], text.AsSpan(at + 1));
}
