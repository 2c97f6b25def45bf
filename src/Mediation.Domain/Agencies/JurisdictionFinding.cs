namespace Mediation.Domain.Agencies;

/// <summary>Whether an agency may hear a dispute, and on which ground.</summary>
public enum JurisdictionFinding
{
    /// <summary>The contract is performed in a covered area.</summary>
    HereByWorkplace,

    /// <summary>The employer has its seat in a covered area, and the workplace is known to lie elsewhere.</summary>
    HereBySeat,

    /// <summary>The workplace is unclear, so the employer's seat decides, and it lies in a covered area.</summary>
    HereBySeatAsWorkplaceIsUnclear,

    Elsewhere,

    /// <summary>What is known does not decide: the employer's seat must be asked for.</summary>
    Unclear,
}
