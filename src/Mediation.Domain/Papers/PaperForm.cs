namespace Mediation.Domain.Papers;

/// <summary>One form: its sections and fields in order, what it demands and where each field comes from.</summary>
public sealed record PaperForm(PaperKind Kind, string Zh, string En, IReadOnlyList<string> LegalBasis)
{
    /// <summary>What the signer declares, in the words of the form.</summary>
    public IReadOnlyList<string> Statements { get; init; } = [];

    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>The rows of the form as documentation shows them.</summary>
    public IReadOnlyList<FieldNote> Notes => [.. Sections.SelectMany(section => section.Notes)];

    internal IReadOnlyList<SectionRule> Sections { get; init; } = [];

    internal Func<PaperSubject, string?> To { get; init; } = _ => null;

    internal Func<PaperSubject, IReadOnlyList<string>> Signers { get; init; } = _ => [];

    public Paper Write(PaperSubject subject) => new(
        Kind, Zh, En, To(subject), LegalBasis, [.. Sections.SelectMany(section => section.Write(subject))], Statements, Attachments, Signers(subject));
}

/// <param name="Source">Where in the case it comes from.</param>
/// <param name="Required">True: always demanded. Null: where the case calls for it. False: never.</param>
public sealed record FieldNote(string Section, string Code, string Zh, string En, string Source, bool? Required, FieldSensitivity Sensitivity);

internal abstract record SectionRule(string Code, string Zh, string En)
{
    public abstract IEnumerable<FieldNote> Notes { get; }

    public abstract IEnumerable<PaperSection> Write(PaperSubject subject);
}

/// <summary>A section that is written once for each item, e.g. each applicant; for none where there is none.</summary>
internal sealed record SectionRule<T>(
    string Code, string Zh, string En, Func<PaperSubject, IEnumerable<T>> Items, IReadOnlyList<FieldRule<T>> Fields) : SectionRule(Code, Zh, En)
{
    public Func<T, Guid?> IdOf { get; init; } = _ => null;

    public Func<T, Guid?> OwnerOf { get; init; } = _ => null;

    public override IEnumerable<FieldNote> Notes =>
        Fields.Select(rule => new FieldNote(Code, rule.Code, rule.Zh, rule.En, rule.Source, rule.Demand, rule.Sensitivity));

    public override IEnumerable<PaperSection> Write(PaperSubject subject)
    {
        var items = Items(subject).ToList();
        return items.Select((item, index) => new PaperSection(
            Code,
            items.Count == 1 ? Zh : $"{Zh}{index + 1}",
            items.Count == 1 ? En : $"{En} {index + 1}",
            [
                .. Fields.Where(rule => rule.Shows(item)).Select(rule => new PaperField(
                    rule.Code, rule.Zh, rule.En, rule.Value(item), rule.Source, rule.IsDemanded(item), rule.Sensitivity, IdOf(item),
                    rule.Sensitivity == FieldSensitivity.Open ? null : OwnerOf(item))),
            ]));
    }
}

internal sealed record FieldRule<T>(string Code, string Zh, string En, string Source, Func<T, string?> Value)
{
    /// <summary>Null: demanded where <see cref="DemandedWhen"/> says so.</summary>
    public bool? Demand { get; init; } = true;

    public Func<T, bool> DemandedWhen { get; init; } = _ => true;

    public Func<T, bool> Shows { get; init; } = _ => true;

    public FieldSensitivity Sensitivity { get; init; }

    public bool IsDemanded(T item) => Demand ?? DemandedWhen(item);
}
