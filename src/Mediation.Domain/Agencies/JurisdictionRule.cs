using Mediation.Domain.Common;

namespace Mediation.Domain.Agencies;

/// <summary>
/// A dispute may be heard where the contract is performed or where the employer has its seat. Filed in both places, the place of
/// performance prevails; performance unclear, the seat decides. The facts are those at filing: later moves change nothing.
/// </summary>
[LegalBasis("调解仲裁法 §21")]
public static class JurisdictionRule
{
    /// <param name="workplaceArea">Code of the area where the work is actually done; null when unclear.</param>
    /// <param name="seatArea">Code of the area of the employer's seat; null when unknown.</param>
    /// <param name="coveredAreas">Codes of the areas of the agency that asks.</param>
    /// <param name="alsoFiledAtWorkplace">The same dispute is known to be filed with the body of the place of performance too.</param>
    public static JurisdictionFinding Find(
        string? workplaceArea,
        string? seatArea,
        IReadOnlyCollection<string> coveredAreas,
        bool alsoFiledAtWorkplace = false)
    {
        if (IsCovered(workplaceArea))
        {
            return JurisdictionFinding.HereByWorkplace;
        }

        if (workplaceArea is not null && alsoFiledAtWorkplace)
        {
            return JurisdictionFinding.Elsewhere;
        }

        return (workplaceArea, seatArea) switch
        {
            (_, null) => JurisdictionFinding.Unclear,
            _ when !IsCovered(seatArea) => JurisdictionFinding.Elsewhere,
            (null, _) => JurisdictionFinding.HereBySeatAsWorkplaceIsUnclear,
            _ => JurisdictionFinding.HereBySeat,
        };

        bool IsCovered(string? area) => area is not null && coveredAreas.Any(covered => JurisdictionArea.Includes(covered, area));
    }
}
