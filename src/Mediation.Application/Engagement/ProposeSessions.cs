using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Engagement;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Engagement;

/// <summary>Offers both sides times to choose from. Other times take the place of those still open.</summary>
[Requires(Permission.Mediate)]
public sealed record ProposeSessions : CaseCommand
{
    public required IReadOnlyList<DateTimeOffset> Slots { get; init; }

    public required IReadOnlyList<SessionMode> Modes { get; init; }
}

internal sealed class ProposeSessionsValidator : AbstractValidator<ProposeSessions>
{
    public ProposeSessionsValidator()
    {
        RuleFor(command => command.Slots).NotEmpty().Must(slots => slots is null || slots.Count <= SessionProposal.MostSlots);
        RuleFor(command => command.Modes).NotEmpty().Must(modes => modes is null || modes.Count <= Enum.GetValues<SessionMode>().Length);
        RuleForEach(command => command.Modes).IsInEnum();
    }
}

internal sealed class ProposeSessionsHandler(CaseDesk desk, PlatformTime time) : IRequestHandler<ProposeSessions, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ProposeSessions command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        if (!Invitation.IsOpen(dispute, time.Today))
        {
            throw new RuleBrokenException(RuleCode.EngagementOver);
        }

        var proposal = SessionProposal.Offer(
            SessionProposalId.New(time.Now), dispute.AgencyId, dispute.Id, [.. command.Slots.Select(slot => slot.ToUniversalTime())], command.Modes, time.Now);
        await using var work = await desk.Db.BeginAsync(ct);
        if (await desk.Db.SessionProposals.SingleOrDefaultAsync(one => one.OpenFor == dispute.Id.Value, ct) is { } earlier)
        {
            // Gives up its place first: of two open ones the index lets only one be.
            earlier.Withdraw();
            await desk.Db.SaveChangesAsync(ct);
        }

        desk.Db.SessionProposals.Add(proposal);
        var receipt = await desk.SaveAsync(dispute, ct, proposal.Id.Value);
        await work.CompleteAsync(ct);
        return receipt;
    }
}
