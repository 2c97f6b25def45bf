namespace Mediation.Domain.Papers;

/// <summary>A paper as written from the case: its sections in the order of the form.</summary>
/// <param name="To">The commission, court or body it goes to; null where the file does not tell.</param>
/// <param name="LegalBasis">The articles that ask for the paper.</param>
/// <param name="Statements">What the signer declares, in the words of the form.</param>
/// <param name="Attachments">What goes with it.</param>
/// <param name="SignedBy">Who signs, in words.</param>
public sealed record Paper(
    PaperKind Kind,
    string Zh,
    string En,
    string? To,
    IReadOnlyList<string> LegalBasis,
    IReadOnlyList<PaperSection> Sections,
    IReadOnlyList<string> Statements,
    IReadOnlyList<string> Attachments,
    IReadOnlyList<string> SignedBy)
{
    /// <summary>To be cut off, signed and sent back; null where the paper asks for none.</summary>
    public PaperSlip? Slip { get; init; }

    public IEnumerable<PaperField> Fields => Sections.SelectMany(section => section.Fields);

    /// <summary>What the form demands and the file does not hold: the fields somebody would have to key.</summary>
    public IReadOnlyList<PaperField> Missing => [.. Fields.Where(one => one.IsMissing)];
}

/// <summary>A part of the form, e.g. one applicant.</summary>
public sealed record PaperSection(string Code, string Zh, string En, IReadOnlyList<PaperField> Fields);

/// <summary>送达回执: what is known is printed, what the receiver writes is left blank.</summary>
/// <param name="ReturnTo">Where it goes back to, in words.</param>
public sealed record PaperSlip(string Zh, string En, IReadOnlyList<PaperField> Fields, IReadOnlyList<PaperBlank> Blanks, string ReturnTo);

/// <summary>A line left to the hand.</summary>
public sealed record PaperBlank(string Zh, string En);

/// <summary>One field of the form.</summary>
/// <param name="Source">Where in the case it comes from, e.g. party.address.</param>
/// <param name="Subject">The party, claim, agreement or term it is about.</param>
/// <param name="Owner">Whose personal data it is; null where it is nobody's.</param>
public sealed record PaperField(
    string Code, string Zh, string En, string? Value, string Source, bool Required, FieldSensitivity Sensitivity, Guid? Subject, Guid? Owner)
{
    public bool IsMissing => Required && string.IsNullOrWhiteSpace(Value);
}
