using System.Text.RegularExpressions;
using Mediation.Domain.Common;

namespace Mediation.Domain.People;

/// <summary>A kind of paper and its number: capitals, no spaces, of the shape that kind has. Prints masked.</summary>
public sealed partial record IdentityDocument
{
    public const int MaxLength = 18;

    private IdentityDocument(IdentityDocumentKind kind, string number)
    {
        Kind = kind;
        Number = number;
    }

    public IdentityDocumentKind Kind { get; }

    /// <summary>The whole number. Sensitive: never to a log, an event or a message.</summary>
    public string Number { get; }

    public string Masked => Number.Length == Gb11643.Length
        ? $"{Number[..6]}********{Number[14..]}"
        : $"{Number[0]}{new string('*', Number.Length - 3)}{Number[^2..]}";

    /// <param name="kind">Which paper.</param>
    /// <param name="number">As typed.</param>
    /// <param name="today">In Asia/Shanghai; nobody is born after it.</param>
    public static IdentityDocument Create(IdentityDocumentKind kind, string? number, DateOnly today)
    {
        var value = IdentifierText.Compact(number);
        switch (kind)
        {
            case IdentityDocumentKind.ResidentId:
                value = ResidentId.Parse(value, today).Value;
                break;
            case IdentityDocumentKind.ForeignPermanentResident when !OldPermanentResident().IsMatch(value):
                Require(value.StartsWith('9'), kind);
                RequireGb11643(value, kind, today);
                break;
            case IdentityDocumentKind.ForeignPermanentResident:
                break;
            case IdentityDocumentKind.HongKongMacaoPermit:
                Require(HongKongMacaoPermit().IsMatch(value), kind);
                break;
            case IdentityDocumentKind.TaiwanPermit:
                value = value.Replace("(", "").Replace(")", "");
                Require(TaiwanPermit().IsMatch(value), kind);
                break;
            case IdentityDocumentKind.HongKongMacaoTaiwanResidencePermit:
                Require(HongKongMacaoTaiwanRegion().IsMatch(value), kind);
                RequireGb11643(value, kind, today);
                break;
            case IdentityDocumentKind.Passport:
                Require(Passport().IsMatch(value), kind);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }

        return new IdentityDocument(kind, value);
    }

    /// <summary>From a paper that shows it; null for passports and permits.</summary>
    public DateOnly? BirthDate => Number.Length == Gb11643.Length && Gb11643.TryReadBirthDate(Number, out var date) ? date : null;

    /// <summary>A paper that was checked when it was first taken in, as it comes back from the database.</summary>
    public static IdentityDocument Restore(IdentityDocumentKind kind, string number) => new(kind, number);

    public override string ToString() => $"{Kind} {Masked}";

    private static void Require(bool holds, IdentityDocumentKind kind) =>
        Guard.Require(holds, RuleCode.IdentityDocumentShape, kind.ToString());

    private static void RequireGb11643(string value, IdentityDocumentKind kind, DateOnly today)
    {
        var fault = Gb11643.Examine(value, today);
        Require(fault is not (Gb11643Fault.Length or Gb11643Fault.Characters), kind);
        Guard.Require(fault != Gb11643Fault.BirthDate, RuleCode.IdentityDocumentBirthDate, kind.ToString());
        Guard.Require(fault != Gb11643Fault.CheckDigit, RuleCode.IdentityDocumentCheckDigit, kind.ToString());
    }

    [GeneratedRegex("^[A-Z]{3}[0-9]{12}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OldPermanentResident();

    // The older cards carry two more digits, which count the times the card was issued.
    [GeneratedRegex("^[HM][0-9]{8}([0-9]{2})?\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HongKongMacaoPermit();

    // The booklet before 2015 has ten digits and the letter of the issuing office, often written in brackets.
    [GeneratedRegex("^[0-9]{8}([0-9]{2}[A-Z]?)?\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TaiwanPermit();

    [GeneratedRegex("^8[123]0000", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HongKongMacaoTaiwanRegion();

    [GeneratedRegex("^(?=.*[0-9])[A-Z0-9]{5,15}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Passport();
}
