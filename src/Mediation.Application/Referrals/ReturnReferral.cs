using Mediation.Application.Access;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>退回: the body does not take it on, and says why.</summary>
[Requires(Permission.HandleReferral)]
public sealed record ReturnReferral : ReasonedReferralCommand;

internal sealed class ReturnReferralValidator : ReasonedReferralCommandValidator<ReturnReferral>;

internal sealed class ReturnReferralHandler(ReferralDesk desk) : IRequestHandler<ReturnReferral, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(ReturnReferral command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Receiver, ct);
        await desk.Db.MustNotBeRepeatedAsync(referral.ReceiverCaseId, command.Reason, ct);
        var moment = await desk.MomentAsync(ct);
        referral.Return(command.Reason, desk.Actor, moment.Now, moment);
        return await desk.SaveAsync(referral, ct);
    }
}
