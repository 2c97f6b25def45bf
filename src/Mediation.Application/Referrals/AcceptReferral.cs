using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>Takes the matter on, under a number of the own body where it has one already.</summary>
[Requires(Permission.HandleReferral)]
public sealed record AcceptReferral : ReferralCommand
{
    public string? Number { get; init; }
}

internal sealed class AcceptReferralValidator : AbstractValidator<AcceptReferral>
{
    public AcceptReferralValidator() => RuleFor(command => command.Number).MaximumLength(Referral.NumberMaxLength);
}

internal sealed class AcceptReferralHandler(ReferralDesk desk, ReferralEffects effects) : IRequestHandler<AcceptReferral, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(AcceptReferral command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Receiver, ct);
        var moment = await desk.MomentAsync(ct);
        referral.Accept(command.Number, desk.Actor, moment.Now, moment.Today, moment);
        await effects.AcceptedAsync(referral, moment, ct);
        return await desk.SaveAsync(referral, ct);
    }
}
