using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.People;

namespace Mediation.Application.Cases;

/// <summary>What forms of other bodies ask of a party besides. Sex and date of birth are read from a resident identity card.</summary>
public sealed record ParticularsInput
{
    public Sex? Sex { get; init; }

    public DateOnly? BornOn { get; init; }

    /// <summary>In words.</summary>
    public string? Nationality { get; init; }

    /// <summary>法定代表人 or 主要负责人 of the organisation.</summary>
    public string? LegalRepresentative { get; init; }

    public string? LegalRepresentativePost { get; init; }

    public string? ContactName { get; init; }

    public string? ContactPhone { get; init; }

    internal Particulars? ToParticulars()
    {
        var given = new Particulars
        {
            Sex = Sex,
            BornOn = BornOn,
            Nationality = Text(Nationality),
            LegalRepresentative = string.IsNullOrWhiteSpace(LegalRepresentative) ? null : PersonName.Parse(LegalRepresentative).Value,
            LegalRepresentativePost = Text(LegalRepresentativePost),
            ContactName = string.IsNullOrWhiteSpace(ContactName) ? null : PersonName.Parse(ContactName).Value,
            ContactPhone = string.IsNullOrWhiteSpace(ContactPhone) ? null : PhoneNumber.Parse(ContactPhone),
        };
        return given.IsEmpty ? null : given;
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

internal sealed class ParticularsInputValidator : AbstractValidator<ParticularsInput>
{
    public ParticularsInputValidator(PlatformTime time)
    {
        RuleFor(given => given.BornOn).LessThanOrEqualTo(_ => time.Today);
        RuleFor(given => given.Nationality).MaximumLength(Particulars.PostMaxLength);
        RuleFor(given => given.LegalRepresentative).Parses((_, name) => PersonName.Parse(name));
        RuleFor(given => given.LegalRepresentativePost).MaximumLength(Particulars.PostMaxLength);
        RuleFor(given => given.ContactName).Parses((_, name) => PersonName.Parse(name));
        RuleFor(given => given.ContactPhone).Parses((_, phone) => PhoneNumber.Parse(phone));
    }
}
