using Mediation.Application.Access;
using Mediation.Domain.Referrals;
using MediatR;

namespace Mediation.Application.Referrals;

/// <summary>Takes it back before the receiver took it on.</summary>
[Requires(Permission.SendReferral)]
public sealed record RecallReferral : ReasonedReferralCommand;

internal sealed class RecallReferralValidator : ReasonedReferralCommandValidator<RecallReferral>;

internal sealed class RecallReferralHandler(ReferralDesk desk) : IRequestHandler<RecallReferral, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(RecallReferral command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Sender, ct);
        await desk.Db.MustNotBeRepeatedAsync(referral.SenderCaseId, command.Reason, ct);
        var moment = await desk.MomentAsync(ct);
        referral.Recall(command.Reason, desk.Actor, moment.Now, moment);
        return await desk.SaveAsync(referral, ct);
    }
}
