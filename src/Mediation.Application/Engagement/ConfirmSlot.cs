using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using MediatR;

namespace Mediation.Application.Engagement;

/// <summary>Makes one of the offered times a session. Who is told, and how, is as for every session.</summary>
[Requires(Permission.Mediate)]
public sealed record ConfirmSlot : CaseCommand
{
    [System.Text.Json.Serialization.JsonIgnore]
    public Guid Proposal { get; init; }

    /// <summary>Place of the slot, from 1.</summary>
    public required int Slot { get; init; }

    public required SessionMode Mode { get; init; }

    /// <summary>Room, or how to join by phone or video.</summary>
    public required string Place { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public override Guid Target => Proposal;
}

internal sealed class ConfirmSlotValidator : AbstractValidator<ConfirmSlot>
{
    public ConfirmSlotValidator()
    {
        RuleFor(command => command.Slot).InclusiveBetween(1, Domain.Engagement.SessionProposal.MostSlots);
        RuleFor(command => command.Mode).IsInEnum();
        RuleFor(command => command.Place).NotEmpty().MaximumLength(MediationSession.PlaceMaxLength);
    }
}

internal sealed class ConfirmSlotHandler(CaseDesk desk) : IRequestHandler<ConfirmSlot, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ConfirmSlot command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        var proposal = await desk.Db.ProposalAsync(command.Proposal, dispute.Id, ct);
        var session = SessionId.New(moment.Now);
        var at = proposal.Confirm(command.Slot, command.Mode, session);
        dispute.Schedule(session, at, command.Mode, command.Place, moment);
        return await desk.SaveAsync(dispute, ct, session.Value);
    }
}
