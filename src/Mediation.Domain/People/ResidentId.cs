using System.Diagnostics.CodeAnalysis;
using Mediation.Domain.Common;

namespace Mediation.Domain.People;

/// <summary>
/// The number of a resident identity card (GB 11643): eighteen characters, the last a digit or X. The region is not compared with
/// today's list, because the codes of abolished districts stay on people's cards. Prints masked.
/// </summary>
public sealed record ResidentId
{
    public const int Length = Gb11643.Length;

    private ResidentId(string value) => Value = value;

    /// <summary>The whole number. Sensitive: never to a log, an event or a message.</summary>
    public string Value { get; }

    public DateOnly BirthDate => Gb11643.TryReadBirthDate(Value, out var date) ? date : throw new InvalidOperationException();

    public bool IsMale => (Value[16] - '0') % 2 == 1;

    /// <param name="today">In Asia/Shanghai; nobody is born after it.</param>
    public static ResidentId Parse(string? text, DateOnly today) =>
        TryParse(text, today, out var id, out var failure) ? id : throw new RuleBrokenException(failure);

    public static bool TryParse(
        string? text,
        DateOnly today,
        [NotNullWhen(true)] out ResidentId? id,
        [NotNullWhen(false)] out RuleCode? failure)
    {
        var value = IdentifierText.Fold(text);
        failure = Failure(value, today);
        if (failure is not null)
        {
            id = null;
            return false;
        }

        id = new ResidentId(value);
        return true;
    }

    /// <summary>Full years of age on a date, the birthday included; born on 29 February, the year is full on the last of February.</summary>
    public int AgeOn(DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date, BirthDate);
        var years = date.Year - BirthDate.Year;
        return BirthDate.AddYears(years) > date ? years - 1 : years;
    }

    public override string ToString() => $"{Value[..6]}********{Value[14..]}";

    private static RuleCode? Failure(string value, DateOnly today) => Gb11643.Examine(value, today) switch
    {
        Gb11643Fault.None => null,
        Gb11643Fault.Length => RuleCode.ResidentIdLength,
        Gb11643Fault.Characters => RuleCode.ResidentIdCharacters,
        Gb11643Fault.BirthDate => RuleCode.ResidentIdBirthDate,
        Gb11643Fault.CheckDigit => RuleCode.ResidentIdCheckDigit,
        var unknown => throw new InvalidOperationException(unknown.ToString()),
    };
}
