using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Tasks;
using MediatR;

namespace Mediation.Application.Tasks;

/// <summary>Which tasks.</summary>
public enum WorkList
{
    /// <summary>The caller's and those of the caller's roles that nobody has taken.</summary>
    Own,

    /// <summary>Those the caller has taken or was given.</summary>
    Mine,

    /// <summary>Those of the caller's roles that nobody has taken.</summary>
    Unclaimed,

    /// <summary>All of the office, for its head; for others the same as <see cref="Own"/>.</summary>
    Office,
}

/// <summary>Open tasks by due date, so that the overdue ones stand first; a page at a time.</summary>
[Requires(Permission.WorkOnTasks)]
public sealed record ListTasks : IRequest<TaskPage>
{
    public WorkList List { get; init; }

    public TaskKind? Kind { get; init; }

    public Guid? CaseId { get; init; }

    /// <summary>Whose, of the office's; null for everybody's.</summary>
    public Guid? Holder { get; init; }

    /// <summary>Only what is past its day.</summary>
    public bool Overdue { get; init; }

    /// <summary>What the last page named as next.</summary>
    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record TaskPage(IReadOnlyList<TaskRow> Tasks, string? Next);

internal sealed class ListTasksValidator : AbstractValidator<ListTasks>
{
    public const int MaxTake = 200;

    public ListTasksValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
        RuleFor(query => query.List).IsInEnum();
        RuleFor(query => query.Kind).IsInEnum();
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || DayCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListTasksHandler(IAppDb db, TaskRows rows, PlatformTime time, RequestScope scope) : IRequestHandler<ListTasks, TaskPage>
{
    public async Task<TaskPage> Handle(ListTasks query, CancellationToken ct)
    {
        var tasks = Filter(query, Listed(query.List)).OrderBy(task => task.DueOn).ThenBy(task => task.Id).Take(query.Take + 1);
        var found = await rows.ReadAsync(tasks, ct);
        List<TaskRow> page = [.. found.Take(query.Take)];
        return new TaskPage(page, found.Count > query.Take ? DayCursor.Of(page[^1].DueOn, page[^1].Id) : null);
    }

    private IQueryable<WorkTask> Listed(WorkList list)
    {
        var (caller, own) = (scope.Caller, db.Tasks.OwnOf(scope.Caller));
        return list switch
        {
            WorkList.Mine => own.Where(task => task.AssignedAccountId == caller.Id),
            WorkList.Unclaimed => own.Where(task => task.AssignedAccountId == null),
            WorkList.Office => db.Tasks.VisibleTo(caller),
            _ => own,
        };
    }

    private IQueryable<WorkTask> Filter(ListTasks query, IQueryable<WorkTask> tasks)
    {
        tasks = tasks.Where(task => task.State == TaskState.Open);
        if (query.Kind is { } kind)
        {
            tasks = tasks.Where(task => task.Kind == kind);
        }

        if (query.CaseId is { } dispute)
        {
            var id = new Domain.Cases.CaseId(dispute);
            tasks = tasks.Where(task => task.CaseId == id);
        }

        if (query.Holder is { } holder)
        {
            tasks = tasks.Where(task => task.AssignedAccountId == holder);
        }

        if (query.Overdue)
        {
            var today = time.Today;
            tasks = tasks.Where(task => task.DueOn < today);
        }

        if (query.Cursor is null)
        {
            return tasks;
        }

        var (day, last) = DayCursor.Read(query.Cursor)!.Value;
        var after = new WorkTaskId(last);
        return tasks.Where(task => task.DueOn > day || (task.DueOn == day && task.Id > after));
    }
}
