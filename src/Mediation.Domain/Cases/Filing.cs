using Mediation.Domain.Agencies;

namespace Mediation.Domain.Cases;

/// <summary>By which door the dispute came in (domain reference 5.3).</summary>
public enum Channel
{
    Online,
    MiniProgramme,
    WalkIn,
    Phone,
    Hotline12351,
    Hotline12345,
    Arbitration,
    Court,
    Petition,
    LabourInspection,
    LegalAid,
    JusticeOffice,
    StreetStation,
    EnterpriseCommittee,
    OwnMotion,
}

/// <summary>How far the case was with the body that sent it; the clock depends on it (edge case 31).</summary>
public enum EntrustedStage
{
    None,
    BeforeArbitrationAcceptance,
    BeforeHearing,
    BeforeCourtRegistration,
    AfterCourtRegistration,
    AfterCourtRegistrationSimplified,
}

/// <summary>Whether the applicant himself said that an application somebody else typed is his.</summary>
public enum FilingConfirmation
{
    NotNeeded,
    Awaited,

    /// <summary>By a one-time code sent to his own phone, or from his own account.</summary>
    ByCode,

    /// <summary>By his hand, on the printed record.</summary>
    BySignature,

    /// <summary>捺印, witnessed by the clerk.</summary>
    ByThumbprint,

    /// <summary>He says that he did not ask for it.</summary>
    Disowned,
}

/// <summary>A declared procedure about the same dispute before another body (edge case 18).</summary>
/// <param name="Entrusted">That body sent the dispute here, or it was withdrawn there: mediation may go on.</param>
public sealed record OtherMatter(string Body, string? Number, bool Entrusted)
{
    public const int MaxLength = 100;
}

/// <summary>The worker whose death gave rise to the dispute (调解仲裁法 §25).</summary>
public sealed record DeceasedWorker(string Name, DateOnly DiedOn);

/// <summary>How and where from the application came.</summary>
public sealed record Filing
{
    public required Channel Channel { get; init; }

    public EntrustedStage Stage { get; init; }

    /// <summary>The sending body's or hotline's own number.</summary>
    public string? ExternalNumber { get; init; }

    /// <summary>The last day for an answer as a hotline's work order states it.</summary>
    public DateOnly? ReplyDueOn { get; init; }

    /// <summary>Told orally and written down on the spot (企业规定 §21).</summary>
    public bool IsOral { get; init; }

    /// <summary>Where the worker actually works; wins over the seat (调解仲裁法 §21).</summary>
    public string? WorkplaceArea { get; init; }

    public string? SeatArea { get; init; }

    public DeceasedWorker? Deceased { get; init; }

    public OtherMatter? OtherMatter { get; init; }

    public FilingConfirmation Confirmation { get; init; }

    /// <summary>The account or client that filed.</summary>
    public required Guid FiledBy { get; init; }
}

/// <summary>Number and agency a case gets when it is received.</summary>
public sealed record CaseIdentity(CaseId Id, AgencyId AgencyId, string Number);
