namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode ResidentIdLength = Refused("person.resident-id-length");
    public static readonly RuleCode ResidentIdCharacters = Refused("person.resident-id-characters");
    public static readonly RuleCode ResidentIdBirthDate = Refused("person.resident-id-birth-date");
    public static readonly RuleCode ResidentIdCheckDigit = Refused("person.resident-id-check-digit");

    /// <summary>The number has not the shape of its kind of document. Argument: the kind.</summary>
    public static readonly RuleCode IdentityDocumentShape = Refused("person.identity-document-shape");

    /// <summary>The birth date inside the number does not exist or lies in the future. Argument: the kind.</summary>
    public static readonly RuleCode IdentityDocumentBirthDate = Refused("person.identity-document-birth-date");

    /// <summary>The check digit does not fit the number: mistyped. Argument: the kind.</summary>
    public static readonly RuleCode IdentityDocumentCheckDigit = Refused("person.identity-document-check-digit");

    public static readonly RuleCode PhoneNumberShape = Refused("person.phone-number-shape");
    public static readonly RuleCode EmailAddressShape = Refused("person.email-address-shape");
    public static readonly RuleCode BankAccountShape = Refused("person.bank-account-shape");

    public static readonly RuleCode PersonNameMissing = Refused("person.name-missing");

    /// <summary>Argument: the greatest number of characters.</summary>
    public static readonly RuleCode PersonNameTooLong = Refused("person.name-too-long");
    public static readonly RuleCode PersonNameCharacters = Refused("person.name-characters");

    public static readonly RuleCode OrganisationNameMissing = Refused("organisation.name-missing");

    /// <summary>Argument: the greatest number of characters.</summary>
    public static readonly RuleCode OrganisationNameTooLong = Refused("organisation.name-too-long");
    public static readonly RuleCode OrganisationNameCharacters = Refused("organisation.name-characters");

    public static readonly RuleCode UsccLength = Refused("employer.uscc-length");
    public static readonly RuleCode UsccCharacters = Refused("employer.uscc-characters");
    public static readonly RuleCode UsccCheckDigit = Refused("employer.uscc-check-digit");
}
