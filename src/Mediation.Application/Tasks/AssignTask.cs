using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Common;
using MediatR;

namespace Mediation.Application.Tasks;

/// <summary>The head gives a task to somebody of the office.</summary>
[Requires(Permission.AssignTasks)]
public sealed record AssignTask : TaskCommand
{
    public required Guid AccountId { get; init; }
}

internal sealed class AssignTaskValidator : AbstractValidator<AssignTask>
{
    public AssignTaskValidator()
    {
        RuleFor(command => command.TaskId).NotEmpty();
        RuleFor(command => command.AccountId).NotEmpty();
    }
}

internal sealed class AssignTaskHandler(IAppDb db, IStaffDirectory staff, RequestScope scope) : IRequestHandler<AssignTask, TaskReceipt>
{
    public async Task<TaskReceipt> Handle(AssignTask command, CancellationToken ct)
    {
        var task = await db.LoadOwnOfficesTaskAsync(command, scope.Caller, ct);
        var members = await staff.MembersAsync(task.AssignedAgencyId, ListColleagues.Workers, ct);
        if (members.All(member => member.Account != command.AccountId))
        {
            throw new RuleBrokenException(RuleCode.TaskNotForThem);
        }

        task.AssignTo(command.AccountId);
        return await db.SaveTaskAsync(task, ct);
    }
}
