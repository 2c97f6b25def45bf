using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>Tells the sender that both parties agreed to go on, and until when.</summary>
[Requires(Permission.HandleReferral)]
public sealed record ExtendReferral : ReasonedReferralCommand
{
    /// <summary>The new last day, included.</summary>
    public required DateOnly NewEnd { get; init; }
}

internal sealed class ExtendReferralValidator : ReasonedReferralCommandValidator<ExtendReferral>
{
    public ExtendReferralValidator() => RuleFor(command => command.NewEnd).NotEmpty();
}

internal sealed class ExtendReferralHandler(ReferralDesk desk) : IRequestHandler<ExtendReferral, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(ExtendReferral command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Receiver, ct);
        await desk.Db.MustNotBeRepeatedAsync(referral.ReceiverCaseId, command.Reason, ct);
        var moment = await desk.MomentAsync(ct);
        referral.Extend(command.NewEnd, command.Reason, desk.Actor, moment.Now, moment);
        return await desk.SaveAsync(referral, ct);
    }
}
