using Mediation.Application.Access;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>Asks the receiver to complete or correct its result.</summary>
[Requires(Permission.SendReferral)]
public sealed record SendBackResult : ReasonedReferralCommand;

internal sealed class SendBackResultValidator : ReasonedReferralCommandValidator<SendBackResult>;

internal sealed class SendBackResultHandler(ReferralDesk desk) : IRequestHandler<SendBackResult, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(SendBackResult command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Sender, ct);
        await desk.Db.MustNotBeRepeatedAsync(referral.SenderCaseId, command.Reason, ct);
        var moment = await desk.MomentAsync(ct);
        referral.SendBackResult(command.Reason, desk.Actor, moment.Now, moment);
        return await desk.SaveAsync(referral, ct);
    }
}
