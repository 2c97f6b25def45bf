using Mediation.Application.Access;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>Takes it back after it was taken on: the matter ended elsewhere.</summary>
[Requires(Permission.SendReferral)]
public sealed record WithdrawReferral : ReasonedReferralCommand;

internal sealed class WithdrawReferralValidator : ReasonedReferralCommandValidator<WithdrawReferral>;

internal sealed class WithdrawReferralHandler(ReferralDesk desk) : IRequestHandler<WithdrawReferral, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(WithdrawReferral command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Sender, ct);
        await desk.Db.MustNotBeRepeatedAsync(referral.SenderCaseId, command.Reason, ct);
        var moment = await desk.MomentAsync(ct);
        referral.Withdraw(command.Reason, desk.Actor, moment.Now, moment);
        return await desk.SaveAsync(referral, ct);
    }
}
