using Mediation.Domain.Agencies;
using Mediation.Domain.People;

namespace Mediation.Domain.Cases;

/// <summary>Where papers reach a party, and whether it agreed to receive them electronically (在线调解规则 §17). Consent may be withdrawn.</summary>
/// <param name="Text">Postal address as written.</param>
/// <param name="AcceptsElectronicService">True only after express consent.</param>
public sealed record ServiceAddress(string Text, RegionCode? Region, bool AcceptsElectronicService)
{
    public const int MaxLength = 300;
}

/// <summary>The employment the dispute arose from. Months are given by their first day; an open end means it still runs.</summary>
public sealed record Employment(DateOnly? From, DateOnly? To, string? Position, string? Workplace)
{
    public const int MaxLength = 200;

    /// <summary>Agreed or usual wage of a month, fen; null while nobody said it.</summary>
    public long? MonthlyWageFen { get; init; }
}

/// <summary>Everything known of a party when it enters the file.</summary>
public sealed record PartyDetails
{
    public required PartySide Side { get; init; }

    public required PartyRole Role { get; init; }

    /// <summary>Full name of the person or registered name of the organisation.</summary>
    public required string Name { get; init; }

    public IdentityDocument? Identity { get; init; }

    public UnifiedSocialCreditCode? CreditCode { get; init; }

    /// <summary>Why there is neither identity document nor credit code, e.g. an unregistered employer.</summary>
    public string? NoIdentityReason { get; init; }

    public PhoneNumber? Phone { get; init; }

    /// <summary>Used only where the service address says that electronic service was agreed to.</summary>
    public EmailAddress? Email { get; init; }

    /// <summary>What notices are written in; null where the filing does not say.</summary>
    public string? Language { get; init; }

    public ServiceAddress? Address { get; init; }

    public Relation? Relation { get; init; }

    public Employment? Employment { get; init; }

    public Particulars? Particulars { get; init; }

    public PriorityGroups Groups { get; init; }

    /// <summary>The account of the person who files for himself, so that he sees his own case.</summary>
    public Guid? AccountId { get; init; }

    public bool IsOrganisation => Role is not (PartyRole.Worker or PartyRole.CloseRelative);
}
