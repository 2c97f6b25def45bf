using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Agreements;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>The sender has the result. A court that turned it into a civil mediation writ (民事调解书) says its number.</summary>
[Requires(Permission.HandleReferral)]
public sealed record AcknowledgeResult : ReferralCommand
{
    /// <summary>Number of the instrument the sender made of it; absent where it made none.</summary>
    public string? Instrument { get; init; }
}

internal sealed class AcknowledgeResultValidator : AbstractValidator<AcknowledgeResult>
{
    public AcknowledgeResultValidator() => RuleFor(command => command.Instrument).MaximumLength(Confirmation.NumberMaxLength);
}

internal sealed class AcknowledgeResultHandler(ReferralDesk desk, ReferralEffects effects) : IRequestHandler<AcknowledgeResult, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(AcknowledgeResult command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Sender, ct);
        await desk.Db.MustNotBeRepeatedAsync(referral.SenderCaseId, new OutsideTexts([], command.Instrument), ct);
        var moment = await desk.MomentAsync(ct);
        referral.AcknowledgeResult(command.Instrument, desk.Actor, moment.Now, moment);
        if (referral.Placement == ReferralPlacement.Here)
        {
            await effects.ResultAcknowledgedAsync(referral, moment, ct);
        }

        return await desk.SaveAsync(referral, ct);
    }
}
