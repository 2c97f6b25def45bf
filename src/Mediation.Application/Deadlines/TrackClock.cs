using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using MediatR;

namespace Mediation.Application.Deadlines;

/// <summary>
/// Keeps a clock of another body beside the case's own, so that all see what happens next: "arbitration must decide on acceptance by …".
/// </summary>
[Requires(Permission.FollowUp)]
public sealed record TrackClock : CaseCommand
{
    /// <summary>As in the table, e.g. C2; not one that the case runs itself.</summary>
    public required string Clock { get; init; }

    /// <summary>The day of the event, itself not counted.</summary>
    public required DateOnly StartOn { get; init; }

    /// <summary>Code of the event, one of those that start the clock.</summary>
    public required string Event { get; init; }

    /// <summary>What proves it, e.g. a document number.</summary>
    public required string Proof { get; init; }

    /// <summary>Only, and always, for a clock whose date is named and not counted.</summary>
    public DateOnly? AgreedOn { get; init; }
}

internal sealed class TrackClockValidator : AbstractValidator<TrackClock>
{
    public TrackClockValidator()
    {
        RuleFor(command => command.Clock).Must(name => ClockNames.Find(name) is not null);
        RuleFor(command => command.StartOn).IsCountable();
        RuleFor(command => command.Event).Must(code => StartEvents.All.Contains(code));
        RuleFor(command => command.Proof).NotEmpty().MaximumLength(Deadline.StartProofLength);
        RuleFor(command => command.AgreedOn).IsCountable();
    }
}

internal sealed class TrackClockHandler(CaseDesk desk) : IRequestHandler<TrackClock, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(TrackClock command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var moment = await desk.MomentAsync(ct);
        var start = new TrackedStart(ClockNames.Find(command.Clock)!.Value, command.StartOn, command.Event, command.Proof, command.AgreedOn);
        var tracked = dispute.TrackClock(DeadlineId.New(moment.Now), start, moment);
        return await desk.SaveAsync(dispute, ct, tracked.Id.Value);
    }
}
