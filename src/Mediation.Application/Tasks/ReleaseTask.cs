using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using MediatR;

namespace Mediation.Application.Tasks;

/// <summary>Lets go of a task one has taken, so that a colleague may take it; the head may release anybody's.</summary>
[Requires(Permission.WorkOnTasks)]
public sealed record ReleaseTask : TaskCommand;

internal sealed class ReleaseTaskValidator : AbstractValidator<ReleaseTask>
{
    public ReleaseTaskValidator() => RuleFor(command => command.TaskId).NotEmpty();
}

internal sealed class ReleaseTaskHandler(IAppDb db, RequestScope scope) : IRequestHandler<ReleaseTask, TaskReceipt>
{
    public async Task<TaskReceipt> Handle(ReleaseTask command, CancellationToken ct)
    {
        var task = await db.LoadOwnOfficesTaskAsync(command, scope.Caller, ct);
        if (task.AssignedAccountId is { } holder && holder != scope.Caller.Id && !scope.Caller.May(Permission.AssignTasks))
        {
            throw new RuleBrokenException(RuleCode.TaskOfAColleague);
        }

        task.Release();
        return await db.SaveTaskAsync(task, ct);
    }
}
