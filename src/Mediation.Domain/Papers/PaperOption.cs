using Mediation.Domain.Agreements;
using Mediation.Domain.Cases;

namespace Mediation.Domain.Papers;

/// <summary>A paper that may be written now, or why it may not.</summary>
/// <param name="Applicants">For whom it may be written, together or each alone.</param>
/// <param name="WhyNot">Empty when it is possible.</param>
/// <param name="DueOn">Last day to file it, included; null where none runs.</param>
/// <param name="Notes">What to know; they refuse nothing.</param>
public sealed record PaperOption(
    PaperKind Kind,
    IReadOnlyList<PartyId> Applicants,
    AgreementId? Agreement,
    IReadOnlyList<PaperNote> WhyNot,
    DateOnly? DueOn,
    bool IsProvisional,
    IReadOnlyList<PaperNote> Notes)
{
    public bool IsPossible => WhyNot.Count == 0;

    internal static PaperOption Open(PaperKind kind, IReadOnlyList<PartyId> applicants, AgreementId? agreement, ShareableClock? clock, params PaperNote[] notes) =>
        new(kind, applicants, agreement, [], clock?.DueOn, clock?.IsProvisional ?? false, notes);

    internal static PaperOption Shut(PaperKind kind, AgreementId? agreement, params PaperNote[] why) => new(kind, [], agreement, why, null, false, []);
}
