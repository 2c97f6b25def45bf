using Mediation.Application.Access;
using Mediation.Application.Cases;
using MediatR;

namespace Mediation.Application.Deadlines;

/// <summary>Ends a clock kept as information: what it waited for was done, or it no longer matters.</summary>
[Requires(Permission.FollowUp)]
public sealed record EndTrackedClock : DeadlineCommand
{
    public required DateOnly On { get; init; }

    /// <summary>True when it was done, in time or late; false when it no longer matters.</summary>
    public required bool Done { get; init; }
}

internal sealed class EndTrackedClockValidator : ReasonedCaseCommandValidator<EndTrackedClock>
{
    public EndTrackedClockValidator()
    {
        RuleFor(command => command.On).IsCountable();
    }
}

internal sealed class EndTrackedClockHandler(CaseDesk desk) : IRequestHandler<EndTrackedClock, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(EndTrackedClock command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.EndTrackedClock(command.Deadline, command.Done, command.On, command.Reason, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
