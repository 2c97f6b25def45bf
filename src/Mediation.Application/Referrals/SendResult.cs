using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>
/// Sends the result back. Of a case kept here the outcome, the agreement, the amounts and the undisputed facts are taken from the case;
/// a body that keeps its file elsewhere says them.
/// </summary>
[Requires(Permission.HandleReferral)]
public sealed record SendResult : ReferralCommand
{
    /// <summary>Needed where no case is kept here.</summary>
    public ReferralOutcome? Outcome { get; init; }

    /// <summary>Number of the receiver's registration or instrument.</summary>
    public string? Number { get; init; }

    /// <summary>Absent, today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>争议焦点, written for the sender.</summary>
    public string? Focus { get; init; }

    /// <summary>What stood in the way, written for the sender; never what was offered.</summary>
    public string? Difficulties { get; init; }

    public string? Remarks { get; init; }
}

internal sealed class SendResultValidator : AbstractValidator<SendResult>
{
    public SendResultValidator(PlatformTime time)
    {
        RuleFor(command => command.Outcome).IsInEnum();
        RuleFor(command => command.Number).MaximumLength(ReferralResult.NumberMaxLength);
        RuleFor(command => command.On).LessThanOrEqualTo(_ => time.Today).GreaterThanOrEqualTo(_ => time.Today.AddYears(-5));
        RuleFor(command => command.Focus).MaximumLength(ReferralResult.TextMaxLength);
        RuleFor(command => command.Difficulties).MaximumLength(ReferralResult.TextMaxLength);
        RuleFor(command => command.Remarks).MaximumLength(ReferralResult.TextMaxLength);
    }
}

internal sealed class SendResultHandler(ReferralDesk desk, ReferralEffects effects, ReferralPost post, ReferralPapers papers, CaseResults results)
    : IRequestHandler<SendResult, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(SendResult command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Receiver, ct);
        var moment = await desk.MomentAsync(ct);
        var kind = await desk.Db.Agencies.Where(agency => agency.Id == referral.FromAgencyId).Select(agency => agency.Kind).SingleAsync(ct);
        var release = ReleaseTable.ForResult(kind);
        var shared = await ReadCaseAsync(referral, command, ct);
        var part = shared is null ? null : EntrustedPart.Of(referral, shared.Case);
        var result = shared is null ? Said(command, moment.Today) : CaseResults.Of(shared, part!, release, command, moment.Today);
        var hash = ReferralJson.HashOf(ReferralJson.Write(result));
        if (shared is not null)
        {
            referral.BarMediators(shared.Mediators);
            await papers.AttachResultAsync(referral, shared, part!, release, ct);
        }

        referral.SendResult(result, hash, [], desk.Actor, moment.Now, moment);
        if (shared is not null)
        {
            await results.SubmitToCourtAsync(referral, moment, ct);
            desk.Db.TransferRecords.Add(TransferRecord.Of(
                TransferRecordId.New(moment.Now), referral, release, isResult: true,
                NamesPeople(release) ? [.. shared.Case.Parties.Where(party => !party.IsOrganisation && part!.Includes(party)).Select(party => party.Id)] : [],
                [], hash, desk.Scope.Caller.Id, moment.Now));
        }

        if (referral.Placement == ReferralPlacement.Here)
        {
            await effects.ResultCameAsync(referral, new ReferralActor(null, "platform"), moment, ct);
            foreach (var other in effects.Superseded)
            {
                await post.TellAsync(other, ct);
            }
        }

        return await desk.SaveAsync(referral, ct);
    }

    private async Task<SharedDispute?> ReadCaseAsync(Referral referral, SendResult command, CancellationToken ct)
    {
        if (referral.ReceiverCaseId is not { } id)
        {
            return null;
        }

        var shared = await SharedDispute.ReadAsync(desk.Db, desk.Db.Cases, id, ct) ?? throw new NotFoundException("case");
        var named = OutsideTexts.NamesOfPapers(referral, withResult: true);
        await desk.Db.MustNotBeRepeatedAsync(
            shared, new OutsideTexts([command.Focus, command.Difficulties, command.Remarks, .. named], command.Number), ct);
        return shared;
    }

    // The terms of an agreement name who pays and who is paid.
    private static bool NamesPeople(Release release) =>
        release.Includes(ReleasedFields.ApplicantNames) || release.Includes(ReleasedFields.AgreementTerms);

    private static ReferralResult Said(SendResult command, DateOnly today) => new()
    {
        Outcome = command.Outcome ?? throw new RuleBrokenException(RuleCode.ReferralOutcomeUnfit),
        On = command.On ?? today,
        Number = MatterNumber.Written(command.Number),
        Failure = command.Focus is null && command.Difficulties is null ? null : new FailureOutcome(FailureGround.Other, command.Focus, command.Difficulties, []),
        Remarks = command.Remarks,
    };
}
