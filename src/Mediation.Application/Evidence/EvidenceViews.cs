using System.Linq.Expressions;
using Mediation.Domain.Cases;
using Mediation.Domain.Evidence;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Evidence;

/// <summary>One item as it stands.</summary>
/// <param name="Offset">How many bytes are here: where an upload goes on.</param>
/// <param name="Hash">SHA-256, lower-case hex; null until it was checked.</param>
/// <param name="Finding">What the scanner calls the malware in it.</param>
/// <param name="IsOwn">The caller gave it.</param>
/// <param name="MayWithdraw">The caller may still take it back or remove it.</param>
public sealed record EvidenceItem(
    Guid Id, PartySide Side, Guid? Party, EvidenceKind Kind, string Purpose, string Name, long Size, string? MediaType, string? Hash, EvidenceState State,
    long Offset, EvidenceRefusal? Refusal, EvidenceScan Scan, string? Finding, Guid? DuplicateOf, Shareability Share, DateTimeOffset At, bool IsOwn,
    bool MayWithdraw);

/// <param name="MayAdd">Whether something may still be handed in.</param>
public sealed record EvidencePage(IReadOnlyList<EvidenceItem> Items, Guid? NextCursor, bool MayAdd);

internal static class EvidenceViews
{
    public static Expression<Func<EvidenceFile, EvidenceItem>> Of(Guid account) => file => new EvidenceItem(
        file.Id.Value, file.Side, file.PartyId == null ? (Guid?)null : file.PartyId.Value.Value, file.Kind, file.Purpose, file.Name, file.Size, file.MediaType,
        file.Hash, file.State, file.Received, file.Refusal, file.Scan, file.Finding, file.DuplicateOf == null ? (Guid?)null : file.DuplicateOf.Value.Value,
        file.Share, file.StartedAt, file.AccountId == account,
        file.AccountId == account && file.State != EvidenceState.Withdrawn && file.SeenAt == null);
}
