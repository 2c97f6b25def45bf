using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Referrals;

namespace Mediation.Application.Referrals;

/// <summary>One referral as one of its two bodies sees it, with the whole ledger.</summary>
/// <param name="Actions">What the caller's side may do now.</param>
/// <param name="Dispute">What was handed over; of a draft made from a case, the preview tells.</param>
/// <param name="ContentHash">SHA-256 of what was handed over, hex.</param>
/// <param name="IsSilent">The time to say whether it is taken on has passed.</param>
public sealed record ReferralDetails(
    Guid Id, int Version, ReferralStatus Status, ReferralSide Side, BodyEntry From, BodyEntry To, ReferralChain Chain, ReferralPurpose Purpose,
    EntrustedStage Stage, ReferralPlacement Placement, string LegalBasis, string Reason, string? SenderNumber, string? ReceiverNumber,
    Guid? CaseId, Guid? AgreementId, DateOnly? ReturnBy, DateOnly? ReceivedOn, Guid? Follows, IReadOnlyList<ReferralAction> Actions,
    DisputePackage? Dispute, string? ContentHash, ReferralResult? Result, string? ResultHash, string? Instrument,
    IReadOnlyList<PaperLine> Papers, IReadOnlyList<ReferralClockView> Clocks, IReadOnlyList<LedgerLine> Ledger, bool IsSilent);

public sealed record BodyEntry(string Code, string Name, string NameEn);

public sealed record PaperLine(string Kind, string Name, string Hash, long Size, string MediaType, Shareability Share, bool WithResult);

/// <param name="DueOn">Last day, included.</param>
public sealed record ReferralClockView(
    ClockId Clock, string NameZh, string NameEn, IReadOnlyList<string> LegalBasis, DateOnly StartOn, DateOnly DueOn, bool IsProvisional,
    DateOnly? EndedOn, bool IsOverdue, IReadOnlyList<ExplanationStep> Explanation);

/// <summary>A line of the ledger: what was done, when it arrived, when it was read, and the proof of each.</summary>
/// <param name="At">By the clock of the side that did it.</param>
/// <param name="RecordedAt">When it was written here.</param>
/// <param name="RefusedCode">Why the other side did not apply it; it crossed a step of its own.</param>
/// <param name="ReceiptHash">SHA-256 of the other system's signed receipt, hex; null within one platform.</param>
public sealed record LedgerLine(
    int Number, ReferralAction Action, ReferralSide By, string Actor, DateTimeOffset At, DateTimeOffset RecordedAt, string? Note, string? ContentHash,
    DateTimeOffset? DeliveredAt, string? ReceiptHash, string? RefusedCode, DateTimeOffset? ReadAt, string? ReadBy);

internal static class ReferralViews
{
    public static ReferralDetails Of(Referral referral, ReferralSide side, BodyEntry from, BodyEntry to, Moment moment) => new(
        referral.Id.Value, referral.Revision, referral.Status, side, from, to, referral.Chain, referral.Purpose, referral.Stage, referral.Placement,
        referral.LegalBasis, referral.Reason, referral.SenderNumber, referral.ReceiverNumber,
        (side == ReferralSide.Sender ? referral.SenderCaseId : referral.ReceiverCaseId)?.Value,
        side == ReferralSide.Sender ? referral.AgreementId : null,
        referral.ReturnBy, referral.ReceivedOn, side == ReferralSide.Sender ? referral.Follows?.Value : null,
        [.. ReferralLifecycle.ActionsIn(referral.Status, side)],
        referral.LetsRead(side) && referral.Content is { } text ? ReferralJson.Read<DisputePackage>(text) : null,
        referral.ContentHash, referral.Result, referral.ResultHash, referral.Instrument,
        [
            .. referral.Papers.Where(paper => referral.Shows(paper, side))
                .Select(paper => new PaperLine(paper.Kind, paper.Name, paper.Hash, paper.Size, paper.MediaType, paper.Share, paper.WithResult)),
        ],
        [.. referral.Clocks.Select(clock => Of(clock, moment))],
        [.. referral.Steps.OrderBy(step => step.Number).Select(Of)],
        referral.IsSilent(moment.Today));

    private static ReferralClockView Of(ReferralClock clock, Moment moment)
    {
        var period = moment.Clocks.Version(clock.Clock, clock.PeriodVersion);
        return new ReferralClockView(
            clock.Clock, period.NameZh, period.NameEn, period.LegalBasis, clock.StartOn, clock.DueOn, clock.IsProvisional, clock.EndedOn,
            clock.IsOverdue(moment.Today), clock.Explanation.Steps);
    }

    private static LedgerLine Of(ReferralStep step) => new(
        step.Number, step.Action, step.By, step.ActorName, step.At, step.RecordedAt, step.Note, step.ContentHash, step.DeliveredAt, step.ReceiptHash,
        step.RefusedCode, step.ReadAt, step.ReadBy);
}
