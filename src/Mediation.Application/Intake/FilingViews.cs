using Mediation.Domain.Intake;

namespace Mediation.Application.Intake;

public enum SectionProgress
{
    NotBegun,
    Begun,
    Done,
}

/// <summary>One section as it stands.</summary>
/// <param name="Version">What the next save of this section must have seen.</param>
/// <param name="Fields">As typed.</param>
/// <param name="Asked">What is asked now, in order.</param>
public sealed record SectionView(
    FilingSection Section, SectionProgress Progress, int Version, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<FilingField> Asked,
    IReadOnlyList<FilingFault> Faults);

/// <summary>A draft of the caller's.</summary>
/// <param name="Version">What submitting it must have seen.</param>
/// <param name="ExpiresAt">When it is deleted unless it is touched before.</param>
public sealed record FilingView(
    Guid Id, string Agency, int Version, FilingState State, DateTimeOffset TouchedAt, DateTimeOffset ExpiresAt, bool IsComplete,
    IReadOnlyList<SectionView> Sections, IReadOnlyList<FilingArea> Areas);

/// <summary>Proof of what was filed, and when.</summary>
/// <param name="CopyHash">SHA-256 over the copy's UTF-8 bytes.</param>
public sealed record FilingReceipt(Guid Id, Guid CaseId, string Number, DateTimeOffset SubmittedAt, string CopyHash)
{
    internal static FilingReceipt Of(FilingDraft draft) =>
        new(draft.Id.Value, draft.CaseId!.Value.Value, draft.CaseNumber!, draft.SubmittedAt!.Value, draft.CopyHash!);
}

/// <param name="Copy">Canonical JSON of what was submitted.</param>
public sealed record FilingProof(FilingReceipt Receipt, string Copy);
