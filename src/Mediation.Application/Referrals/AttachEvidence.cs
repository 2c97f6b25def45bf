using System.Text;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Evidence;
using Mediation.Application.Exchange;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Evidence;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>
/// Puts an item of evidence of the own case with a draft, or with the result that is being prepared. What is for the mediation alone is not
/// there to be put: it does not even lie with the file as a paper that stays behind.
/// </summary>
[Requires(Permission.PrepareReferral)]
public sealed record AttachEvidence : ReferralCommand
{
    public required Guid Evidence { get; init; }
}

internal sealed class AttachEvidenceValidator : AbstractValidator<AttachEvidence>
{
    public AttachEvidenceValidator() => RuleFor(command => command.Evidence).NotEmpty();
}

internal sealed class AttachEvidenceHandler(ReferralDesk desk, IAttachments attachments) : IRequestHandler<AttachEvidence, ReferralReceipt>
{
    private const string Kind = "evidence";

    public async Task<ReferralReceipt> Handle(AttachEvidence command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ct);
        var withResult = referral.Status != ReferralStatus.Draft;
        if (referral.SideOf(desk.Scope.Caller.Agency) != (withResult ? ReferralSide.Receiver : ReferralSide.Sender))
        {
            throw new RuleBrokenException(RuleCode.ReferralStepOfOtherSide, nameof(AttachEvidence));
        }

        var dispute = withResult ? referral.ReceiverCaseId : referral.SenderCaseId;
        var file = await FindAsync(dispute, new EvidenceId(command.Evidence), ct);
        if (!PaperFile.MayBeAttached(file.MediaType!))
        {
            throw new RuleBrokenException(RuleCode.ReferralPaperMediaType);
        }

        var (content, name) = (await ReadAsync(file, ct), EvidenceName.Of(PaperFile.SaveAs(file.Name, file.MediaType!)));
        var texts = new OutsideTexts([name, file.MediaType == ContentSignature.Text ? Encoding.UTF8.GetString(content) : null]);
        await desk.Db.MustNotBeRepeatedAsync(dispute, texts, ct);
        var kept = await attachments.KeepAsync(content, file.MediaType!, name, ct);
        referral.AddPaper(new ReferralPaper(Kind, name, kept.Hash, kept.Size, file.MediaType!, Shareability.Shareable, withResult));
        return await desk.SaveAsync(referral, ct);
    }

    // A liaison prepares a hand-over without seeing what the parties handed in: who does not see it cannot send it either.
    private async Task<EvidenceFile> FindAsync(CaseId? dispute, EvidenceId id, CancellationToken ct)
    {
        if (!desk.Scope.Caller.May(Permission.ReadEvidence))
        {
            throw new ForbiddenException(nameof(AttachEvidence));
        }

        return await desk.Db.Cases.AnyAsync(one => one.Id == dispute, ct)
            && await desk.Db.Evidence.AsNoTracking().SingleOrDefaultAsync(
                one => one.Id == id && one.CaseId == dispute && one.State == EvidenceState.Kept && one.Share == Shareability.Shareable, ct) is { } file
            ? file
            : throw new NotFoundException("evidence");
    }

    private async Task<byte[]> ReadAsync(EvidenceFile file, CancellationToken ct)
    {
        await using var pieces = new PieceStream(desk.Db, file.Id, file.Size);
        var content = new byte[file.Size];
        await pieces.ReadExactlyAsync(content, ct);
        return content;
    }
}
