namespace Mediation.Domain.Agencies;

/// <summary>Who an agency is.</summary>
/// <param name="Code">Short and unique: capitals, digits and inner dashes, at most 32.</param>
/// <param name="Name">Chinese name as on its seal.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Kind">What body it is.</param>
/// <param name="Level">On which level it stands.</param>
/// <param name="ParentId">The agency above it, if any.</param>
public sealed record AgencyProfile(
    string Code,
    string Name,
    string NameEn,
    AgencyKind Kind,
    AgencyLevel Level,
    AgencyId? ParentId = null);

/// <summary>What of an agency may change. Areas are codes, at least one.</summary>
public sealed record AgencyDescription(string Name, string NameEn, IReadOnlyList<string> Areas, AgencyId? ParentId);
