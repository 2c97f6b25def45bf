using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tasks;

/// <summary>One task, open or ended, with what happened to it.</summary>
[Requires(Permission.WorkOnTasks)]
public sealed record GetTask(Guid TaskId) : IRequest<TaskView>;

/// <param name="Note">What was done, or why it need not be.</param>
/// <param name="EndedBy">Null while open, and where the platform itself ended it.</param>
public sealed record TaskView(
    TaskRow Row, TaskState State, string? Note, DateTimeOffset? EndedAt, string? EndedBy, IReadOnlyList<TaskHappening> Happened);

/// <param name="By">Null for the platform.</param>
public sealed record TaskHappening(string Event, DateTimeOffset At, string? By);

internal sealed class GetTaskHandler(IAppDb db, TaskRows rows, IStaffDirectory staff, RequestScope scope) : IRequestHandler<GetTask, TaskView>
{
    private const int MostHappenings = 100;

    public async Task<TaskView> Handle(GetTask query, CancellationToken ct)
    {
        var id = new WorkTaskId(query.TaskId);
        var row = (await rows.ReadAsync(db.Tasks.VisibleTo(scope.Caller).Where(task => task.Id == id), ct)).SingleOrDefault() ?? throw new NotFoundException("task");
        var task = await db.Tasks.AsNoTracking().Where(one => one.Id == id)
            .Select(one => new { one.State, one.Note, one.EndedAt, one.EndedBy }).SingleAsync(ct);
        var happened = await db.History.AsNoTracking().Where(entry => entry.StreamId == query.TaskId).OrderByDescending(entry => entry.Sequence).Take(MostHappenings)
            .Select(entry => new TaskHappening(entry.Event, entry.At, entry.ActorKind == CallerKind.Person ? entry.ActorName : null)).ToListAsync(ct);
        var ended = task.EndedBy is { } by ? (await staff.NamesAsync([by], ct)).GetValueOrDefault(by) : null;
        return new TaskView(row, task.State, task.Note, task.EndedAt, ended, happened);
    }
}
