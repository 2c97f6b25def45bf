using FluentValidation;
using Mediation.Application.Access;
using Mediation.Domain.Agencies;
using Mediation.Domain.Common;
using Mediation.Domain.Referrals;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Referrals;

/// <summary>
/// Gives a matter that the receiver did not answer in time, or sent back, to another body: a draft with the same contents, ready to be sent
/// once it is certain that the first body does not work on it.
/// </summary>
[Requires(Permission.SendReferral)]
public sealed record ReassignReferral : ReasonedReferralCommand
{
    /// <summary>Code of the other body.</summary>
    public required string To { get; init; }
}

internal sealed class ReassignReferralValidator : ReasonedReferralCommandValidator<ReassignReferral>
{
    public ReassignReferralValidator() => RuleFor(command => command.To).NotEmpty().MaximumLength(Agency.MaxCodeLength);
}

internal sealed class ReassignReferralHandler(ReferralDesk desk) : IRequestHandler<ReassignReferral, ReferralReceipt>
{
    public async Task<ReferralReceipt> Handle(ReassignReferral command, CancellationToken ct)
    {
        var referral = await desk.LoadAsync(command, ReferralSide.Sender, ct);
        var to = await desk.Db.Agencies.AsNoTracking().SingleOrDefaultAsync(agency => agency.Code == command.To, ct)
            ?? throw new RuleBrokenException(RuleCode.AgencyUnknown);
        if (to.Id == referral.ToAgencyId)
        {
            throw new RuleBrokenException(RuleCode.ReferralToItself);
        }

        await desk.Db.MustNotBeRepeatedAsync(referral.SenderCaseId, command.Reason, ct);
        var moment = await desk.MomentAsync(ct);
        referral.Reassign(command.Reason, desk.Actor, moment.Now, moment);
        var next = Referral.Draft(ReferralId.New(moment.Now), referral.DraftAgain(), to, moment);
        if (referral.SenderCaseId is null && referral.Content is { } content)
        {
            next.Describe(content);
        }

        foreach (var paper in referral.Papers.Where(paper => !paper.WithResult && !ReferralPapers.Writes(paper.Kind)))
        {
            next.AddPaper(new ReferralPaper(paper.Kind, paper.Name, paper.Hash, paper.Size, paper.MediaType, paper.Share, withResult: false));
        }

        desk.Db.Referrals.Add(next);
        var receipt = await desk.SaveAsync(referral, ct);
        return receipt with { Next = next.Id.Value };
    }
}
