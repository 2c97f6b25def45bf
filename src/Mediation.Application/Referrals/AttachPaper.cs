using System.Text;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Exchange;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>
/// Puts a paper with a draft, or with the result that is being prepared. What is marked mediation-only is kept with the file and never sent.
/// </summary>
[Requires(Permission.PrepareReferral)]
public sealed record AttachPaper : ReferralCommand
{
    /// <summary>Stable code of what it is: evidence, letter, award, other.</summary>
    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    /// <summary>The bytes, Base64.</summary>
    public required string Content { get; init; }

    public Shareability Share { get; init; }
}

internal sealed class AttachPaperValidator : AbstractValidator<AttachPaper>
{
    /// <summary>Ten megabytes of content.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;
    private const int MaxBase64 = ((MaxBytes + 2) / 3) * 4;

    public AttachPaperValidator()
    {
        RuleFor(command => command.Kind).NotEmpty().MaximumLength(ReferralPaper.KindMaxLength).Matches("^[a-z0-9-]+$");
        RuleFor(command => command.Name).NotEmpty().MaximumLength(ReferralPaper.NameMaxLength)
            .Must(name => name is null || PaperFile.IsName(name)).WithErrorCode(RuleCode.ReferralPaperName.Code);
        RuleFor(command => command.MediaType).NotEmpty().Must(type => type is null || PaperFile.MayBeAttached(type)).WithErrorCode("paper.media-type");
        RuleFor(command => command.Content).NotEmpty().MaximumLength(MaxBase64)
            .Must(content => content is null || IsBase64(content)).WithErrorCode("paper.content");
    }

    private static bool IsBase64(string content) => System.Buffers.Text.Base64.IsValid(content, out var bytes) && bytes is > 0 and <= MaxBytes;
}

internal sealed class AttachPaperHandler(ReferralDesk desk, IAttachments attachments) : IRequestHandler<AttachPaper, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(AttachPaper command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ct);

        // The sender adds to its draft, the receiver to the result it prepares.
        var withResult = referral.Status != ReferralStatus.Draft;
        if (referral.SideOf(desk.Scope.Caller.Agency) != (withResult ? ReferralSide.Receiver : ReferralSide.Sender))
        {
            throw new RuleBrokenException(RuleCode.ReferralStepOfOtherSide, nameof(AttachPaper));
        }

        var content = Convert.FromBase64String(command.Content);
        if (command.Share == Shareability.Shareable)
        {
            var texts = new OutsideTexts([command.Name, command.MediaType == "text/plain" ? Encoding.UTF8.GetString(content) : null]);
            await desk.Db.MustNotBeRepeatedAsync(withResult ? referral.ReceiverCaseId : referral.SenderCaseId, texts, ct);
        }

        var kept = await attachments.KeepAsync(content, command.MediaType, command.Name, ct);
        referral.AddPaper(new ReferralPaper(command.Kind, command.Name, kept.Hash, kept.Size, command.MediaType, command.Share, withResult));
        return await desk.SaveAsync(referral, ct);
    }
}
