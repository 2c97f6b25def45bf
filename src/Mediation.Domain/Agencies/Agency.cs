using Mediation.Domain.Common;
using Mediation.Domain.People;

namespace Mediation.Domain.Agencies;

/// <summary>A body that takes part in the linkage: it covers areas, numbers its own cases, and is active from one date to another.</summary>
public sealed class Agency : AggregateRoot
{
    public const int MaxCodeLength = ShortCode.MaxLength;

    private List<string> _areas = [];

    private Agency()
    {
        Code = "";
        Name = "";
        NameEn = "";
        CaseNumberPattern = null!;
    }

    public AgencyId Id { get; private set; }

    public string Code { get; private set; }

    public string Name { get; private set; }

    public string NameEn { get; private set; }

    public AgencyKind Kind { get; private set; }

    public AgencyLevel Level { get; private set; }

    public AgencyId? ParentId { get; private set; }

    public CaseNumberPattern CaseNumberPattern { get; private set; }

    /// <summary>Codes of the areas it covers; a division includes what lies below it.</summary>
    public IReadOnlyList<string> Areas => _areas;

    /// <summary>The first day on which it takes cases.</summary>
    public DateOnly ActiveFrom { get; private set; }

    /// <summary>The last day on which it takes cases, included; null while none is set.</summary>
    public DateOnly? ActiveTo { get; private set; }

    public static Agency Establish(
        AgencyId id,
        AgencyProfile profile,
        CaseNumberPattern pattern,
        IEnumerable<string> areas,
        DateOnly activeFrom)
    {
        var code = ShortCode.Parse(profile.Code, RuleCode.AgencyCodeShape);
        Guard.Require(profile.ParentId != id, RuleCode.AgencyIsItsOwnParent);

        var agency = new Agency
        {
            Id = id,
            Code = code,
            Name = OrganisationName.Parse(profile.Name).Value,
            NameEn = OrganisationName.Parse(profile.NameEn).Value,
            Kind = profile.Kind,
            Level = profile.Level,
            ParentId = profile.ParentId,
            CaseNumberPattern = pattern,
            ActiveFrom = activeFrom,
        };
        agency.CoverOnly(areas);
        agency.Raise(new AgencyEstablished(id, code, activeFrom));
        return agency;
    }

    /// <param name="area">Code of a jurisdiction area.</param>
    public bool Covers(string area) => _areas.Exists(covered => JurisdictionArea.Includes(covered, area));

    /// <summary>A new name, other areas or another agency above it: the body stays the same, and so do its code and its case numbers.</summary>
    public void Redescribe(AgencyDescription description)
    {
        Guard.Require(description.ParentId != Id, RuleCode.AgencyIsItsOwnParent);
        (Name, NameEn) = (OrganisationName.Parse(description.Name).Value, OrganisationName.Parse(description.NameEn).Value);
        ParentId = description.ParentId;
        CoverOnly(description.Areas);
        Raise(new AgencyRedescribed(Id, Name));
    }

    public bool IsActiveOn(DateOnly date) => ActiveFrom <= date && (ActiveTo is null || date <= ActiveTo);

    public void RequireActiveOn(DateOnly day) => Guard.Require(IsActiveOn(day), RuleCode.AgencyInactive, Code);

    /// <param name="lastDay">The last day on which it takes cases.</param>
    public void Close(DateOnly lastDay)
    {
        Guard.Require(ActiveTo is null, RuleCode.AgencyAlreadyClosed);
        Guard.Require(lastDay >= ActiveFrom, RuleCode.AgencyClosedBeforeStart);
        ActiveTo = lastDay;
        Raise(new AgencyClosed(Id, lastDay));
    }

    private void CoverOnly(IEnumerable<string> areas)
    {
        _areas = [.. areas.Select(JurisdictionArea.CanonicalCode).Distinct()];
        Guard.Require(_areas.Count > 0, RuleCode.AgencyAreaMissing);
    }
}
