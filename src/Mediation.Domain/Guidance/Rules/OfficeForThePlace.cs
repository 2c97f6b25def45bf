using Mediation.Domain.Agencies;
using Mediation.Domain.Common;

namespace Mediation.Domain.Guidance.Rules;

/// <summary>
/// Which office may take the matter on: the one of the place of work before the one of the employer's seat, and of several the narrowest.
/// 经开区 is an area apart from 大兴.
/// </summary>
[LegalBasis("调解仲裁法 §21")]
public static class OfficeForThePlace
{
    private static readonly JurisdictionFinding[] BestFirst =
    [
        JurisdictionFinding.HereByWorkplace, JurisdictionFinding.HereBySeat, JurisdictionFinding.HereBySeatAsWorkplaceIsUnclear,
        JurisdictionFinding.Unclear, JurisdictionFinding.Elsewhere,
    ];

    public static PlaceFound Find(GuidedWalk walk, IReadOnlyList<GuidedOffice> offices)
    {
        var (workplace, seat) = (AreaOf(walk, GuidedKeys.Workplace), AreaOf(walk, GuidedKeys.Seat));
        var best = offices.Select(office => (office, finding: JurisdictionRule.Find(workplace, seat, office.Areas)))
            .OrderBy(one => Array.IndexOf(BestFirst, one.finding)).ThenByDescending(one => one.office.Level).ThenBy(one => one.office.Code, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.finding is JurisdictionFinding.Unclear or JurisdictionFinding.Elsewhere || best.office is null
            ? new PlaceFound(best.office is null ? JurisdictionFinding.Unclear : best.finding, Office: null)
            : new PlaceFound(best.finding, best.office);
    }

    private static string? AreaOf(GuidedWalk walk, string question) =>
        walk.Steps.FirstOrDefault(step => step.Question.Key == question) is { } step ? step.Question.Find(step.Answer)?.Area : null;
}

/// <summary>An office of the platform that mediates, with the codes of its areas.</summary>
public sealed record GuidedOffice(string Code, string Name, string NameEn, AgencyLevel Level, IReadOnlyList<string> Areas);

/// <param name="Office">Null where none is found.</param>
public sealed record PlaceFound(JurisdictionFinding Finding, GuidedOffice? Office);
