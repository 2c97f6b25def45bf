using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>Throws a draft away; nothing of it left.</summary>
[Requires(Permission.PrepareReferral)]
public sealed record DiscardReferral : ReferralCommand;

internal sealed class DiscardReferralValidator : AbstractValidator<DiscardReferral>;

internal sealed class DiscardReferralHandler(ReferralDesk desk) : IRequestHandler<DiscardReferral, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(DiscardReferral command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Sender, ct);
        referral.Discard(desk.Actor, await desk.MomentAsync(ct));
        return await desk.SaveAsync(referral, ct);
    }
}
