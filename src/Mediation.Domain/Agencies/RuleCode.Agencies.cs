namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode RegionCodeShape = Refused("agency.region-code-shape");
    public static readonly RuleCode AreaCodeShape = Refused("agency.area-code-shape");
    public static readonly RuleCode AreaName = Refused("agency.area-name");

    public static readonly RuleCode CaseNumberPatternLength = Refused("agency.case-number-pattern-length");
    public static readonly RuleCode CaseNumberPatternCharacters = Refused("agency.case-number-pattern-characters");

    /// <summary>{year} must stand in the pattern exactly once.</summary>
    public static readonly RuleCode CaseNumberPatternYear = Refused("agency.case-number-pattern-year");

    /// <summary>{serial}, or {serial:000} with one zero per figure, must stand in the pattern exactly once.</summary>
    public static readonly RuleCode CaseNumberPatternSerial = Refused("agency.case-number-pattern-serial");

    public static readonly RuleCode AgencyCodeShape = Refused("agency.code-shape");
    public static readonly RuleCode AgencyAreaMissing = Refused("agency.area-missing");
    public static readonly RuleCode AgencyIsItsOwnParent = Refused("agency.own-parent");
    public static readonly RuleCode AgencyClosedBeforeStart = Refused("agency.closed-before-start");
    public static readonly RuleCode AgencyParentsInACircle = Refused("agency.parents-in-a-circle");
    public static readonly RuleCode AgencyInactive = Refused("agency.inactive");
    public static readonly RuleCode AgencyStillMember = Conflict("agency.still-member");
    public static readonly RuleCode AgencyAlreadyClosed = Conflict("agency.already-closed");
}
