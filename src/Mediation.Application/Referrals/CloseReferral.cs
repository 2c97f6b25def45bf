using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>Closes a referral whose result was acknowledged, or which came to nothing.</summary>
[Requires(Permission.SendReferral)]
public sealed record CloseReferral : ReferralCommand;

internal sealed class CloseReferralValidator : AbstractValidator<CloseReferral>;

internal sealed class CloseReferralHandler(ReferralDesk desk) : IRequestHandler<CloseReferral, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(CloseReferral command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Sender, ct);
        var moment = await desk.MomentAsync(ct);
        referral.Close(desk.Actor, moment.Now, moment);
        return await desk.SaveAsync(referral, ct);
    }
}
