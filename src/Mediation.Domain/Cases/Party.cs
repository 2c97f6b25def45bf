using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Cases;

/// <summary>One applicant or respondent with its own identity, contact, consent, service address and outcome.</summary>
public sealed class Party
{
    public const int NameMaxLength = 400;
    public const int ReasonMaxLength = 200;

    private Party()
    {
    }

    public PartyId Id { get; private set; }

    /// <summary>1-based, in the order of filing.</summary>
    public int Number { get; private set; }

    public PartySide Side { get; private set; }

    public PartyRole Role { get; private set; }

    public string Name { get; private set; } = "";

    public IdentityDocument? Identity { get; private set; }

    public UnifiedSocialCreditCode? CreditCode { get; private set; }

    public string? NoIdentityReason { get; private set; }

    public PhoneNumber? Phone { get; private set; }

    public EmailAddress? Email { get; private set; }

    /// <summary>What notices are written in; null for that of the account, or Chinese.</summary>
    public string? Language { get; private set; }

    public ServiceAddress? Address { get; private set; }

    public Relation? Relation { get; private set; }

    public Employment? Employment { get; private set; }

    public Particulars? Particulars { get; private set; }

    public PriorityGroups Groups { get; private set; }

    public Guid? AccountId { get; private set; }

    public ConsentState Consent { get; private set; }

    public DateOnly? ConsentDecidedOn { get; private set; }

    public ConsentManner? ConsentManner { get; private set; }

    public ApplicantOutcome Outcome { get; private set; }

    public bool IsApplicant => Side == PartySide.Applicant;

    public bool IsOrganisation => Role is not (PartyRole.Worker or PartyRole.CloseRelative);

    /// <summary>A respondent who refused is out; all others take part.</summary>
    public bool TakesPart => Consent != ConsentState.Refused;

    internal static Party Enter(PartyId id, int number, PartyDetails details)
    {
        Guard.Require(
            details.Identity is not null || details.CreditCode is not null || !string.IsNullOrWhiteSpace(details.NoIdentityReason),
            RuleCode.PartyWithoutIdentity);
        Guard.Require(details.Role != PartyRole.CloseRelative || details.Relation is not null, RuleCode.RelativeWithoutRelation);
        var party = new Party { Id = id, Number = number };
        party.Describe(details);
        return party;
    }

    internal void Describe(PartyDetails details)
    {
        (Side, Role, Name) = (details.Side, details.Role, details.Name);
        (Identity, CreditCode, NoIdentityReason) = (details.Identity, details.CreditCode, details.NoIdentityReason);
        (Phone, Email, Address, Relation) = (details.Phone, details.Email, details.Address, details.Relation);
        Language = details.Language ?? Language;
        Particulars = details.Particulars ?? Particulars;
        (Employment, Groups, AccountId) = (details.Employment, details.Groups, details.AccountId ?? AccountId);
    }

    /// <summary>Fills blanks. A value that contradicts the file is refused: that is a correction, and the other side may have relied on it.</summary>
    internal void Complete(BroughtParticulars brought)
    {
        var filled = (Particulars ?? new Particulars()).FilledFrom(brought.Particulars ?? new Particulars());
        Guard.Require(
            Agrees(Address, brought.Address) && Agrees(Phone, brought.Phone) && Agrees(Employment, brought.Employment)
                && (brought.Particulars is null || brought.Particulars.FilledFrom(filled) == filled),
            RuleCode.ParticularsGiven);
        (Address, Phone, Employment) = (Address ?? brought.Address, Phone ?? brought.Phone, Employment ?? brought.Employment);
        Particulars = filled.IsEmpty ? null : filled;
    }

    /// <summary>What another filing of the same party says and this one leaves blank.</summary>
    internal void FillFrom(Party filed)
    {
        (Phone, Email, Address, Employment) = (Phone ?? filed.Phone, Email ?? filed.Email, Address ?? filed.Address, Employment ?? filed.Employment);
        Particulars = filed.Particulars is null ? Particulars : (Particulars ?? new Particulars()).FilledFrom(filed.Particulars);
    }

    private static bool Agrees<T>(T? filed, T? brought) where T : class => filed is null || brought is null || filed == brought || filed.Equals(brought);

    internal void Admit(Guid account) => AccountId = account;

    internal void Decide(ConsentState consent, DateOnly on, ConsentManner manner) =>
        (Consent, ConsentDecidedOn, ConsentManner) = (consent, on, manner);

    /// <summary>The same person in a case split off from this one, still undecided there.</summary>
    internal Party CopyTo(PartyId id, int number)
    {
        var copy = (Party)MemberwiseClone();
        (copy.Id, copy.Number) = (id, number);
        return copy;
    }

    internal void End(ApplicantOutcome outcome) => Outcome = outcome;

    /// <summary>Age in full years, from a resident id; null where the document does not tell.</summary>
    public int? AgeOn(DateOnly day) => Identity?.BirthDate is { } born
        ? day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0)
        : null;

    /// <summary>An employer often files under its name alone; the same name is the same organisation unless the codes differ.</summary>
    public bool IsSameOrganisationAs(Party other) =>
        IsOrganisation && other.IsOrganisation && Name == other.Name && (CreditCode is null || other.CreditCode is null || CreditCode == other.CreditCode);

    /// <summary>The same person or organisation, told by its number and, where there is none, by name and phone.</summary>
    public bool IsSameAs(Party other) =>
        (Identity is not null && Identity == other.Identity)
        || (CreditCode is not null && CreditCode == other.CreditCode)
        || (Identity is null && CreditCode is null && Name == other.Name && Phone is not null && Phone == other.Phone);
}

/// <summary>How consent or refusal reached the organisation.</summary>
public enum ConsentManner
{
    Application,
    Written,
    Oral,
    Online,
    Phone,
    EntrustingBody,
}
