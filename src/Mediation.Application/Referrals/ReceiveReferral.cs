using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>签收: signs for it. The clocks by which the result must be back count from today.</summary>
[Requires(Permission.HandleReferral)]
public sealed record ReceiveReferral : ReferralCommand;

internal sealed class ReceiveReferralValidator : AbstractValidator<ReceiveReferral>;

internal sealed class ReceiveReferralHandler(ReferralDesk desk) : IRequestHandler<ReceiveReferral, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(ReceiveReferral command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Receiver, ct);
        var moment = await desk.MomentAsync(ct);
        referral.Receive(desk.Actor, moment.Now, moment.Today, moment);
        return await desk.SaveAsync(referral, ct);
    }
}
