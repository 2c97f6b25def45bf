using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Cases;
using Mediation.Domain.Deadlines;
using MediatR;

namespace Mediation.Application.Deadlines;

/// <summary>Leaves days out of a clock (不计入), those of an appraisal above all; also recorded afterwards.</summary>
[Requires(Permission.AdjustDeadlines)]
public sealed record ExcludeDays : DeadlineCommand
{
    /// <summary>The first day left out.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The first day that is counted again.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Code of what the clock leaves out; the appraisal unless said otherwise.</summary>
    public string Because { get; init; } = ClockEvents.Appraisal;
}

internal sealed class ExcludeDaysValidator : ReasonedCaseCommandValidator<ExcludeDays>
{
    public ExcludeDaysValidator()
    {
        RuleFor(command => command.From).IsCountable();
        RuleFor(command => command.Until).IsCountable();
        RuleFor(command => command.Because).Must(code => ClockEvents.All.Contains(code));
    }
}

internal sealed class ExcludeDaysHandler(CaseDesk desk) : IRequestHandler<ExcludeDays, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ExcludeDays command, CancellationToken ct)
    {
        var dispute = await desk.LoadAsync(command, ct);
        var exclusion = new ClockAdjustment.Exclusion(command.From, command.Until, command.Because);
        dispute.ExcludeDays(command.Deadline, exclusion, await desk.MomentAsync(ct));
        return await desk.SaveAsync(dispute, ct);
    }
}
