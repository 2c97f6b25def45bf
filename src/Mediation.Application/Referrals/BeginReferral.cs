using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>Says that work on it has begun, in a body that keeps its file elsewhere.</summary>
[Requires(Permission.HandleReferral)]
public sealed record BeginReferral : ReferralCommand
{
    public string? Number { get; init; }
}

internal sealed class BeginReferralValidator : AbstractValidator<BeginReferral>
{
    public BeginReferralValidator() => RuleFor(command => command.Number).MaximumLength(Referral.NumberMaxLength);
}

internal sealed class BeginReferralHandler(ReferralDesk desk) : IRequestHandler<BeginReferral, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(BeginReferral command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Receiver, ct);
        var moment = await desk.MomentAsync(ct);
        referral.Begin(receiverCase: null, command.Number, desk.Actor, moment.Now, moment);
        return await desk.SaveAsync(referral, ct);
    }
}
