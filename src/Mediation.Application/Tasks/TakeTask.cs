using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;

namespace Mediation.Application.Tasks;

/// <summary>Takes on a task of one's role; the head may take on any of the office.</summary>
[Requires(Permission.WorkOnTasks)]
public sealed record TakeTask : TaskCommand;

internal sealed class TakeTaskValidator : AbstractValidator<TakeTask>
{
    public TakeTaskValidator() => RuleFor(command => command.TaskId).NotEmpty();
}

internal sealed class TakeTaskHandler(IAppDb db, RequestScope scope) : IRequestHandler<TakeTask, TaskReceipt>
{
    public async Task<TaskReceipt> Handle(TakeTask command, CancellationToken ct)
    {
        var task = await db.LoadOwnOfficesTaskAsync(command, scope.Caller, ct);
        task.TakeOver(scope.Caller.Id);
        return await db.SaveTaskAsync(task, ct);
    }
}
