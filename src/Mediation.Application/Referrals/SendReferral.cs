using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>Sends a draft. What left, to whom and on what ground is recorded in the same save.</summary>
[Requires(Permission.SendReferral)]
public sealed record SendReferral : ReferralCommand;

internal sealed class SendReferralValidator : AbstractValidator<SendReferral>;

internal sealed class SendReferralHandler(ReferralDesk desk, Releasing releasing, ReferralPost post, ReferralEffects effects, ReferralPapers papers)
    : IRequestHandler<SendReferral, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(SendReferral command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Sender, ct);
        await MustFollowAnEndedOneAsync(referral, ct);
        await MustBeTheOnlyOneAsync(referral, ct);
        var moment = await desk.MomentAsync(ct);
        await effects.MustBeFilableAsync(referral, moment, ct);
        var parcel = await releasing.PackAsync(referral, desk.Db.Cases, ct);
        if (parcel.WithoutConsent.Count > 0)
        {
            throw new RuleBrokenException(RuleCode.TransferConsentMissing, parcel.WithoutConsent.Count);
        }

        if (parcel.Shared is { } shared)
        {
            // A session may have been held since it was drafted.
            await desk.Db.MustNotBeRepeatedAsync(shared, OutsideTexts.Of(referral), ct);
        }

        await papers.AttachAsync(referral, parcel, ct);
        var content = ReferralJson.Write(parcel.Package);
        var hash = ReferralJson.HashOf(content);
        referral.Send(content, hash, await post.PlacementAsync(referral, ct), desk.Actor, moment);
        if (referral.Placement == ReferralPlacement.Here)
        {
            await effects.DeliveredAsync(referral, moment.Today, moment, ct);
        }

        desk.Db.TransferRecords.Add(TransferRecord.Of(
            TransferRecordId.New(moment.Now), referral, parcel.Release, isResult: false, parcel.People, parcel.Consents, hash,
            desk.Scope.Caller.Id, moment.Now));
        return await SaveAsync(referral, ct);
    }

    private async Task<ReferralReceipt> SaveAsync(Referral referral, CancellationToken ct)
    {
        try
        {
            return await desk.SaveAsync(referral, ct);
        }
        catch (DbUpdateException)
        {
            // A colleague sent the same application at this moment: the unique index let only one of them go. Anything else is as it was.
            desk.Db.Forget();
            await MustBeTheOnlyOneAsync(referral, ct);
            throw;
        }
    }

    /// <summary>Review and confirmation may run together (民诉法 §205, 办案规则 §75); two courts must not be asked for the same.</summary>
    private async Task MustBeTheOnlyOneAsync(Referral referral, CancellationToken ct)
    {
        var (id, agreement, purpose) = (referral.Id, referral.AgreementId, referral.Purpose);
        var asks = purpose is ReferralPurpose.ArbitrationReview or ReferralPurpose.JudicialConfirmation && agreement is not null;
        if (asks && await desk.Db.Referrals.AnyAsync(
            other => other.Id != id && other.AgreementId == agreement && other.Purpose == purpose && Referral.Awaits.Contains(other.Status), ct))
        {
            throw new RuleBrokenException(RuleCode.ReferralAgreementWithBody);
        }
    }

    /// <summary>Two bodies must never work on the same matter because the first was slow to say that it does.</summary>
    private async Task MustFollowAnEndedOneAsync(Referral referral, CancellationToken ct)
    {
        if (referral.Follows is { } before
            && await desk.Db.Referrals.FindAsync([before], ct) is not { Status: ReferralStatus.Recalled or ReferralStatus.Returned or ReferralStatus.Reassigned })
        {
            throw new RuleBrokenException(RuleCode.ReferralStillWithOther);
        }
    }
}
