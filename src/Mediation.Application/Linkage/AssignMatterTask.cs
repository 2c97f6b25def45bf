using FluentValidation;
using Mediation.Application.Access;
using MediatR;

namespace Mediation.Application.Linkage;

/// <summary>Gives a body of the matter something to do; its liaisons find it in their list.</summary>
[Requires(Permission.ConveneLinkage)]
public sealed record AssignMatterTask : MatterCommand
{
    public required TaskInput Task { get; init; }
}

internal sealed class AssignMatterTaskValidator : AbstractValidator<AssignMatterTask>
{
    public AssignMatterTaskValidator() => RuleFor(command => command.Task).NotNull().SetValidator(new TaskInputValidator());
}

internal sealed class AssignMatterTaskHandler(MatterDesk desk, MatterAssignments assignments) : IRequestHandler<AssignMatterTask, MatterReceipt>
{
    public async Task<MatterReceipt> Handle(AssignMatterTask command, CancellationToken ct)
    {
        var matter = await desk.LoadOwnAsync(command, ct);
        await desk.MustNotRepeatAsync(matter, [command.Task.Title], besides: null, ct);
        var task = matter.AssignTask((await assignments.ReadAsync([command.Task], ct))[0], desk.Today, desk.Actor);
        await assignments.HandOutAsync(matter, [task], ct);
        return await desk.SaveAsync(matter, ct, task.Id.Value);
    }
}
