using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using MediatR;

namespace Mediation.Application.Deadlines;

/// <summary>The event that started a clock turned out to have been on another day.</summary>
[Requires(Permission.AdjustDeadlines)]
public sealed record CorrectStart : DeadlineCommand
{
    /// <summary>The right day, itself not counted.</summary>
    public required DateOnly StartOn { get; init; }

    /// <summary>What proves it, e.g. a postmark; what proved it before stays where none is given.</summary>
    public string? Proof { get; init; }
}

internal sealed class CorrectStartValidator : ReasonedCaseCommandValidator<CorrectStart>
{
    public CorrectStartValidator()
    {
        RuleFor(command => command.StartOn).IsCountable();
        RuleFor(command => command.Proof).MaximumLength(Domain.Deadlines.Deadline.StartProofLength);
    }
}

internal sealed class CorrectStartHandler(CaseDesk desk) : IRequestHandler<CorrectStart, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(CorrectStart command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        dispute.CorrectClockStart(command.Deadline, command.StartOn, command.Reason, command.Proof, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
