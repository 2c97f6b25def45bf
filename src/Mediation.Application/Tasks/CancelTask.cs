using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Tasks;
using MediatR;

namespace Mediation.Application.Tasks;

/// <summary>Ends a task that need not be done, with the reason. What the law asks for goes on by itself: no clock stops.</summary>
[Requires(Permission.AssignTasks)]
public sealed record CancelTask : TaskCommand
{
    public required string Reason { get; init; }
}

internal sealed class CancelTaskValidator : AbstractValidator<CancelTask>
{
    public CancelTaskValidator()
    {
        RuleFor(command => command.TaskId).NotEmpty();
        RuleFor(command => command.Reason).NotEmpty().MaximumLength(WorkTask.NoteMaxLength);
    }
}

internal sealed class CancelTaskHandler(IAppDb db, RequestScope scope, PlatformTime time) : IRequestHandler<CancelTask, TaskReceipt>
{
    public async Task<TaskReceipt> Handle(CancelTask command, CancellationToken ct)
    {
        var task = await db.LoadOwnOfficesTaskAsync(command, scope.Caller, ct);
        task.Cancel(scope.Caller.Id, command.Reason.Trim(), time.Now);
        return await db.SaveTaskAsync(task, ct);
    }
}
