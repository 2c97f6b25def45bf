using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>
/// 送达回执: notes the slip that came back signed with the letter. The body that wrote the letter has it in hand; so may the receiver's own
/// liaison. Clocks of the receiver count from the day that stands on it.
/// </summary>
[Requires(Permission.SendReferral)]
public sealed record RecordReceiptSlip : ReferralCommand
{
    /// <summary>Who signed for the receiver.</summary>
    public required string SignedBy { get; init; }

    /// <summary>The day written on the slip.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The number on the slip, or under which the receiver entered the letter.</summary>
    public string? Number { get; init; }
}

internal sealed class RecordReceiptSlipValidator : AbstractValidator<RecordReceiptSlip>
{
    public RecordReceiptSlipValidator(PlatformTime time)
    {
        RuleFor(command => command.SignedBy).NotEmpty().MaximumLength(ReferralStep.ActorMaxLength);
        RuleFor(command => command.On).LessThanOrEqualTo(_ => time.Today).GreaterThanOrEqualTo(_ => time.Today.AddYears(-1));
        RuleFor(command => command.Number).MaximumLength(Referral.NumberMaxLength);
    }
}

internal sealed class RecordReceiptSlipHandler(ReferralDesk desk) : IRequestHandler<RecordReceiptSlip, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(RecordReceiptSlip command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        var number = string.IsNullOrWhiteSpace(command.Number) ? null : command.Number.Trim();
        referral.ReceiveOnPaper(new ReceiptSlip(command.SignedBy.Trim(), command.On, number), At(command.On, moment.Today, moment.Now), moment);
        return await desk.SaveAsync(referral, ct);
    }

    // A slip names a day and no hour: the end of it, which no sending on the same day comes after.
    private static DateTimeOffset At(DateOnly on, DateOnly today, DateTimeOffset now) =>
        on == today ? now : PlatformTime.InstantOf(on, new TimeOnly(23, 59, 59));
}
