using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Tasks;
using MediatR;

namespace Mediation.Application.Tasks;

/// <summary>Notes that a task is done, and what was done.</summary>
[Requires(Permission.WorkOnTasks)]
public sealed record CompleteTask : TaskCommand
{
    public string? Note { get; init; }
}

internal sealed class CompleteTaskValidator : AbstractValidator<CompleteTask>
{
    public CompleteTaskValidator()
    {
        RuleFor(command => command.TaskId).NotEmpty();
        RuleFor(command => command.Note).MaximumLength(WorkTask.NoteMaxLength);
    }
}

internal sealed class CompleteTaskHandler(IAppDb db, RequestScope scope, PlatformTime time) : IRequestHandler<CompleteTask, TaskReceipt>
{
    public async Task<TaskReceipt> Handle(CompleteTask command, CancellationToken ct)
    {
        var task = await db.LoadTaskAsync(command, scope.Caller, ct);
        task.Complete(scope.Caller.Id, string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim(), time.Now);
        return await db.SaveTaskAsync(task, ct);
    }
}
