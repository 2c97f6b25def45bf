using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Cases;
using Mediation.Domain.People;

namespace Mediation.Application.Cases;

/// <summary>A party as filed.</summary>
public sealed record PartyInput
{
    /// <summary>The filer's own short name for this party, by which claims and representatives refer to it, e.g. "a1".</summary>
    public required string Key { get; init; }

    public required PartyRole Role { get; init; }

    public required string Name { get; init; }

    public IdentityInput? Identity { get; init; }

    /// <summary>Unified social credit code, 18 characters (GB 32100).</summary>
    public string? CreditCode { get; init; }

    /// <summary>Why neither identity document nor credit code is given.</summary>
    public string? NoIdentityReason { get; init; }

    public string? Phone { get; init; }

    /// <summary>Used only with consent to electronic service, which stands with the address.</summary>
    public string? Email { get; init; }

    /// <summary>What notices are written in: zh-CN, which is the default, or en.</summary>
    public string? Language { get; init; }

    public AddressInput? Address { get; init; }

    /// <summary>Relation to the deceased worker, for a close relative.</summary>
    public Relation? Relation { get; init; }

    public EmploymentInput? Employment { get; init; }

    /// <summary>What forms of other bodies ask besides; given here, nobody is asked for it again.</summary>
    public ParticularsInput? Particulars { get; init; }

    public IReadOnlyList<PriorityGroups> Groups { get; init; } = [];

    internal PartyDetails ToDetails(PartySide side, DateOnly today, Guid? account) => new()
    {
        Side = side,
        Role = Role,
        Name = Role is PartyRole.Worker or PartyRole.CloseRelative ? PersonName.Parse(Name).Value : OrganisationName.Parse(Name).Value,
        Identity = Identity is null ? null : IdentityDocument.Create(Identity.Kind, Identity.Number, today),
        CreditCode = string.IsNullOrEmpty(CreditCode) ? null : UnifiedSocialCreditCode.Parse(CreditCode),
        NoIdentityReason = NoIdentityReason,
        Phone = string.IsNullOrEmpty(Phone) ? null : PhoneNumber.Parse(Phone),
        Email = string.IsNullOrEmpty(Email) ? null : EmailAddress.Parse(Email),
        Language = string.IsNullOrEmpty(Language) ? null : Language,
        Address = Address?.ToAddress(),
        Relation = Relation,
        Employment = Employment?.ToEmployment(),
        Particulars = Particulars?.ToParticulars(),
        Groups = Groups.Aggregate(PriorityGroups.None, (all, group) => all | group),
        AccountId = account,
    };
}

public sealed record IdentityInput(IdentityDocumentKind Kind, string Number);

public sealed record AddressInput(string Text, string? RegionCode, bool AcceptsElectronicService)
{
    internal ServiceAddress ToAddress() =>
        new(Text, string.IsNullOrEmpty(RegionCode) ? null : Domain.Agencies.RegionCode.Parse(RegionCode), AcceptsElectronicService);
}

/// <param name="From">First day, or first day of the first month.</param>
/// <param name="To">Last day; absent while the employment runs.</param>
/// <param name="MonthlyWageFen">Agreed or usual wage of a month, fen.</param>
public sealed record EmploymentInput(DateOnly? From, DateOnly? To, string? Position, string? Workplace, long? MonthlyWageFen = null)
{
    internal Employment ToEmployment() => new(From, To, Position, Workplace) { MonthlyWageFen = MonthlyWageFen };
}

internal sealed class PartyInputValidator : AbstractValidator<PartyInput>
{
    public const int KeyMaxLength = 40;

    public PartyInputValidator(PlatformTime time)
    {
        RuleFor(party => party.Key).NotEmpty().MaximumLength(KeyMaxLength);
        RuleFor(party => party.Name).NotEmpty().Parses((party, name) =>
        {
            if (party.Role is PartyRole.Worker or PartyRole.CloseRelative)
            {
                PersonName.Parse(name);
            }
            else
            {
                OrganisationName.Parse(name);
            }
        });
        When(party => party.Identity is not null, () => RuleFor(party => party.Identity!.Number).NotEmpty()
            .Parses((party, number) => IdentityDocument.Create(party.Identity!.Kind, number, time.Today)));
        RuleFor(party => party.CreditCode).Parses((_, code) => UnifiedSocialCreditCode.Parse(code));
        RuleFor(party => party.NoIdentityReason).MaximumLength(Party.ReasonMaxLength);
        RuleFor(party => party.Phone).Parses((_, phone) => PhoneNumber.Parse(phone));
        RuleFor(party => party.Email).Parses((_, email) => EmailAddress.Parse(email));
        RuleFor(party => party.Language).IsLanguage();
        RuleFor(party => party.Address!).SetValidator(new AddressInputValidator()).When(party => party.Address is not null);
        RuleFor(party => party.Employment!).SetValidator(new EmploymentInputValidator()).When(party => party.Employment is not null);
        RuleFor(party => party.Particulars!).SetValidator(new ParticularsInputValidator(time)).When(party => party.Particulars is not null);
        RuleFor(party => party.Groups).Must(groups => groups.Count <= 10);
    }
}

internal sealed class AddressInputValidator : AbstractValidator<AddressInput>
{
    public AddressInputValidator()
    {
        RuleFor(address => address.Text).NotEmpty().MaximumLength(ServiceAddress.MaxLength);
        RuleFor(address => address.RegionCode).Parses((_, code) => RegionCode.Parse(code));
    }
}

internal sealed class EmploymentInputValidator : AbstractValidator<EmploymentInput>
{
    public EmploymentInputValidator()
    {
        RuleFor(work => work.Position).MaximumLength(Employment.MaxLength);
        RuleFor(work => work.Workplace).MaximumLength(Employment.MaxLength);
        RuleFor(work => work.MonthlyWageFen).InclusiveBetween(0, ClaimInputValidator.MaxLineFen);
        RuleFor(work => work.To).GreaterThanOrEqualTo(work => work.From).When(work => work.From is not null && work.To is not null);
    }
}
