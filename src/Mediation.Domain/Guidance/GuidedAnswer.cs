using Mediation.Domain.Agencies;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Guidance.Rules;

namespace Mediation.Domain.Guidance;

/// <summary>What somebody is told at the end. It decides nothing: whoever wants to file may file.</summary>
/// <param name="DecidedBy">The row about the matter; null where none matched, which is asked like everything unclear.</param>
/// <param name="Elsewhere">The row that names the body of another place.</param>
/// <param name="Body">Whom to turn to where no office here is the one.</param>
public sealed record GuidedAnswer(
    GuidedVerdict Verdict,
    GuidedRow? DecidedBy,
    GuidedRow? Elsewhere,
    PlaceFound Place,
    GuidedBody? Body,
    LimitationTold Limitation,
    IReadOnlyList<GuidedRow> Warnings,
    IReadOnlyList<GuidedRow> Notes,
    IReadOnlyList<GuidedRow> Bring)
{
    /// <param name="walk">To its end.</param>
    public static GuidedAnswer Of(GuidedCheck check, GuidedWalk walk, IReadOnlyList<GuidedOffice> offices, DateOnly today, Reckoning reckoning)
    {
        var matching = check.Rows.Where(row => row.Matches(walk.Given)).ToLookup(row => row.Kind);
        var decision = matching[GuidedRowKind.Decision].FirstOrDefault();
        var place = OfficeForThePlace.Find(walk, offices);
        var isOurMatter = decision?.Verdict != GuidedVerdict.No;
        var elsewhere = isOurMatter && place.Office is null ? matching[GuidedRowKind.Elsewhere].FirstOrDefault() : null;
        return new GuidedAnswer(
            Weigh(decision?.Verdict ?? GuidedVerdict.Ask, place.Finding),
            decision,
            elsewhere,
            place,
            check.Body(decision?.Body) ?? check.Body(elsewhere?.Body),
            isOurMatter ? GuidedLimitation.Of(walk.Given, today, reckoning) : new LimitationTold(LimitationState.NotTold),
            [.. matching[GuidedRowKind.Warning]],
            [.. matching[GuidedRowKind.Note]],
            [.. matching[GuidedRowKind.Bring]]);
    }

    // The matter weighs before the place; only what is sound in both is a plain yes.
    private static GuidedVerdict Weigh(GuidedVerdict matter, JurisdictionFinding place) => (matter, place) switch
    {
        (GuidedVerdict.No, _) or (_, JurisdictionFinding.Elsewhere) => GuidedVerdict.No,
        (GuidedVerdict.Ask, _) or (_, JurisdictionFinding.Unclear) => GuidedVerdict.Ask,
        _ => GuidedVerdict.Yes,
    };
}
