using Mediation.Domain.Papers;

namespace Mediation.Application.Papers;

/// <summary>A paper as one caller may read it.</summary>
/// <param name="To">Whom it is addressed to.</param>
/// <param name="FieldsToKey">How many fields the form demands and the file does not hold.</param>
public sealed record PaperView(
    PaperKind Kind, string TitleZh, string TitleEn, string? To, IReadOnlyList<string> LegalBasis, IReadOnlyList<PaperSectionView> Sections,
    IReadOnlyList<string> Statements, IReadOnlyList<string> Attachments, IReadOnlyList<string> SignedBy, int FieldsToKey,
    IReadOnlyList<MissingField> Missing);

public sealed record PaperSectionView(string Code, string Zh, string En, IReadOnlyList<PaperFieldView> Fields);

/// <param name="IsMasked">The caller may not see it whole; the office prints it whole.</param>
public sealed record PaperFieldView(
    string Code, string Zh, string En, string? Value, string Source, bool Required, FieldSensitivity Sensitivity, Guid? Subject, bool IsMasked);

/// <param name="SupplyAt">The step of the API that takes it.</param>
public sealed record MissingField(string Section, string Code, string Zh, string En, Guid? Subject, string Source, string SupplyAt);

internal static class PaperViewing
{
    private const string Mask = "****";

    /// <summary>Leaves of other people's data what tells them apart, nothing more.</summary>
    public static Paper MaskedFor(this Paper paper, IReadOnlyCollection<Guid> own) => paper with
    {
        Sections = [.. paper.Sections.Select(section => section with { Fields = [.. section.Fields.Select(entry => Masked(entry, own))] })],
    };

    public static PaperView ToView(this Paper paper, Guid caseId) => new(
        paper.Kind, paper.Zh, paper.En, paper.To, paper.LegalBasis,
        [
            .. paper.Sections.Select(section => new PaperSectionView(
                section.Code, section.Zh, section.En,
                [
                    .. section.Fields.Select(entry => new PaperFieldView(
                        entry.Code, entry.Zh, entry.En, entry.Value, entry.Source, entry.Required, entry.Sensitivity, entry.Subject,
                        entry.Value == Mask)),
                ])),
        ],
        paper.Statements, paper.Attachments, paper.SignedBy, paper.Missing.Count,
        [
            .. paper.Sections.SelectMany(section => section.Fields.Where(entry => entry.IsMissing), (section, entry) => new MissingField(
                section.Code, entry.Code, entry.Zh, entry.En, entry.Subject, entry.Source, StepFor(entry.Source, caseId))),
        ]);

    private static PaperField Masked(PaperField entry, IReadOnlyCollection<Guid> own) =>
        entry.Value is null || entry.Owner is not { } owner || own.Contains(owner) ? entry : entry with { Value = Mask };

    private static string StepFor(string source, Guid caseId) => source.Split('.')[0] switch
    {
        "party" => $"/api/v1/cases/{caseId}/particulars",
        "representative" => $"/api/v1/cases/{caseId}/representatives",
        "confirmation" => $"/api/v1/cases/{caseId}/agreements/{{agreement}}/confirmations/result",
        _ => $"/api/v1/cases/{caseId}",
    };
}
