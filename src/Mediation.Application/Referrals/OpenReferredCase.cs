using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>Opens a file of one's own for a matter that was taken on to be mediated. Everything comes from the referral: nothing is typed.</summary>
[Requires(Permission.SubmitApplication)]
public sealed record OpenReferredCase : ReferralCommand;

internal sealed class OpenReferredCaseValidator : AbstractValidator<OpenReferredCase>;

internal sealed class OpenReferredCaseHandler(ReferralDesk desk, IMediator sender) : IRequestHandler<OpenReferredCase, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(OpenReferredCase command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Receiver, ct);
        if (!ReferralLifecycle.Allows(referral.Status, ReferralAction.Begin))
        {
            throw new RuleBrokenException(RuleCode.ReferralActionNotAllowed, ReferralAction.Begin, referral.Status);
        }

        Require(referral.Purpose == ReferralPurpose.Entrust, RuleCode.ReferralNothingToSend);
        var package = referral.Content is { } text ? ReferralJson.Read<DisputePackage>(text) : null;
        Require(package is not null, RuleCode.ReferralContentUnreadable);
        var own = await desk.Db.Agencies.Where(agency => agency.Id == referral.ToAgencyId).Select(agency => agency.Code).SingleAsync(ct);
        var body = await desk.Db.Agencies.Where(agency => agency.Id == referral.FromAgencyId).Select(agency => agency.Name).SingleAsync(ct);
        var moment = await desk.MomentAsync(ct);

        await using var work = await desk.Db.BeginAsync(ct);
        // 特邀调解规定 §27: the clocks of the case count from the day the matter was signed for.
        var signedFor = referral.Steps.Last(step => step.Action == ReferralAction.Receive).At;
        var source = new FilingSource(referral.Chain, referral.Stage, referral.SenderNumber, body, signedFor);
        var opened = await sender.Send(source.ToApplication(package!, own), ct);
        referral.Begin(new CaseId(opened.Id), opened.Number, desk.Actor, moment.Now, moment);
        var receipt = await desk.SaveAsync(referral, ct, opened.Id);
        await work.CompleteAsync(ct);
        return receipt;
    }

    private static void Require(bool holds, RuleCode rule)
    {
        if (!holds)
        {
            throw new RuleBrokenException(rule);
        }
    }
}
