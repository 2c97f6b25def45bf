using Mediation.Application.Deadlines;
using Mediation.Domain.Agencies;
using Mediation.Domain.Guidance;
using Mediation.Domain.Guidance.Rules;

namespace Mediation.Application.Guidance;

/// <summary>What somebody is told at the end of the check, as data and in words of both languages.</summary>
/// <param name="DecidedBy">Key of the row about the matter; null where none matched.</param>
/// <param name="Why">The matter, then the place.</param>
/// <param name="Office">Who can mediate it; null where no office here is the one, or nothing is to be mediated.</param>
/// <param name="Contact">Address and number of the office, else the body to turn to.</param>
public sealed record AnswerTold(
    GuidedVerdict Verdict,
    string Zh,
    string En,
    string? DecidedBy,
    IReadOnlyList<LineTold> Why,
    OfficeTold? Office,
    GuidedBody? Contact,
    LimitationInWords Limitation,
    IReadOnlyList<LineTold> Warnings,
    IReadOnlyList<LineTold> Notes,
    IReadOnlyList<LineTold> Bring)
{
    internal static AnswerTold Of(GuidedCheck check, GuidedWalk walk, GuidedAnswer answer)
    {
        var isOurMatter = answer.DecidedBy?.Verdict != GuidedVerdict.No;
        var office = isOurMatter ? answer.Place.Office : null;
        var (zh, en) = GuidanceWords.Of(answer.Verdict);
        return new AnswerTold(
            answer.Verdict, zh, en, answer.DecidedBy?.Key,
            [.. Reasons(check, walk, answer, isOurMatter)],
            office is null ? null : new OfficeTold(office.Code, office.Name, office.NameEn, answer.Place.Finding),
            (office is null ? null : check.Bodies.FirstOrDefault(body => body.Agency == office.Code)) ?? answer.Body,
            LimitationInWords.Of(answer.Limitation),
            Lines(check, answer.Warnings),
            Lines(check, answer.Notes),
            Lines(check, answer.Bring));
    }

    private static IEnumerable<LineTold> Reasons(GuidedCheck check, GuidedWalk walk, GuidedAnswer answer, bool isOurMatter)
    {
        if (answer.DecidedBy is { } decision)
        {
            yield return LineTold.Of(check, decision);
        }

        if (isOurMatter)
        {
            var (zh, en) = GuidanceWords.Of(answer.Place);
            yield return new LineTold("place", zh, en, "调解仲裁法 §21", null);
        }

        if (answer.Elsewhere is { } elsewhere && walk.Next is null)
        {
            yield return LineTold.Of(check, elsewhere);
        }
    }

    private static IReadOnlyList<LineTold> Lines(GuidedCheck check, IReadOnlyList<GuidedRow> rows) => [.. rows.Select(row => LineTold.Of(check, row))];
}

/// <param name="Basis">Articles in the words of the statute.</param>
public sealed record LineTold(string Key, string Zh, string En, string? Basis, GuidedBody? Body)
{
    internal static LineTold Of(GuidedCheck check, GuidedRow row) => new(row.Key, row.Zh, row.En, row.Basis, check.Body(row.Body));
}

public sealed record OfficeTold(string Code, string Name, string NameEn, JurisdictionFinding Finding);

/// <param name="DueOn">The last day in time, until midnight in Beijing.</param>
/// <param name="Steps">Why that date.</param>
public sealed record LimitationInWords(
    LimitationState State, DateOnly? StartOn, DateOnly? DueOn, int? DaysLeft, bool IsProvisional, bool IsUrgent, string Zh, string En, IReadOnlyList<WordedStep> Steps)
{
    internal static LimitationInWords Of(LimitationTold told)
    {
        var (zh, en) = GuidanceWords.Of(told);
        return new LimitationInWords(
            told.State, told.StartOn, told.Due?.On, told.DaysLeft, told.Due?.IsProvisional ?? false, told.IsUrgent, zh, en,
            told.Due is null ? [] : StepWords.Of(told.Due.Explanation));
    }
}
