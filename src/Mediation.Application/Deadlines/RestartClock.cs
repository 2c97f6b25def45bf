using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Domain.Deadlines;
using MediatR;

namespace Mediation.Application.Deadlines;

/// <summary>Something interrupted a clock (中断): the whole period runs anew from the day after.</summary>
[Requires(Permission.AdjustDeadlines)]
public sealed record RestartClock : DeadlineCommand
{
    /// <summary>The day of the event, itself not counted.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Code of the event; the clock lists which interrupt it.</summary>
    public required string Event { get; init; }

    /// <summary>What proves it, e.g. a document number.</summary>
    public required string Proof { get; init; }
}

internal sealed class RestartClockValidator : ReasonedCaseCommandValidator<RestartClock>
{
    public RestartClockValidator()
    {
        RuleFor(command => command.On).IsCountable();
        RuleFor(command => command.Event).Must(code => ClockEvents.All.Contains(code));
        RuleFor(command => command.Proof).NotEmpty().MaximumLength(Domain.Deadlines.Deadline.StartProofLength);
    }
}

internal sealed class RestartClockHandler(CaseDesk desk) : IRequestHandler<RestartClock, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(RestartClock command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var restart = new ClockAdjustment.Restart(command.On, command.Event, command.Proof);
        dispute.RestartClock(command.Deadline, restart, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
