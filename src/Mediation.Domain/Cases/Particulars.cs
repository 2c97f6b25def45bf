using Mediation.Domain.People;

namespace Mediation.Domain.Cases;

public enum Sex
{
    Male,
    Female,
}

/// <summary>
/// What forms of other bodies ask of a party beyond what mediation needs (调解仲裁法 §28: sex and age of the worker; name and post of whoever
/// represents the employer). All of it is optional: nobody is turned away for the lack of it.
/// </summary>
public sealed record Particulars
{
    public const int PostMaxLength = 100;

    /// <summary>Only where the identity document does not tell.</summary>
    public Sex? Sex { get; init; }

    /// <summary>Only where the identity document does not tell.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>In words; a resident identity card tells by itself.</summary>
    public string? Nationality { get; init; }

    /// <summary>法定代表人 or 主要负责人 of an organisation.</summary>
    public string? LegalRepresentative { get; init; }

    public string? LegalRepresentativePost { get; init; }

    /// <summary>Whom at the organisation to speak to.</summary>
    public string? ContactName { get; init; }

    public PhoneNumber? ContactPhone { get; init; }

    public bool IsEmpty => this == new Particulars();

    /// <summary>This with the blanks filled from <paramref name="more"/>; what stands here stays.</summary>
    public Particulars FilledFrom(Particulars more) => new()
    {
        Sex = Sex ?? more.Sex,
        BornOn = BornOn ?? more.BornOn,
        Nationality = Nationality ?? more.Nationality,
        LegalRepresentative = LegalRepresentative ?? more.LegalRepresentative,
        LegalRepresentativePost = LegalRepresentativePost ?? more.LegalRepresentativePost,
        ContactName = ContactName ?? more.ContactName,
        ContactPhone = ContactPhone ?? more.ContactPhone,
    };
}

/// <summary>Particulars brought after filing. What the file already says is not changed by them.</summary>
public sealed record BroughtParticulars(ServiceAddress? Address, PhoneNumber? Phone, Employment? Employment, Particulars? Particulars);
