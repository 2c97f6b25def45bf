using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Tasks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Tasks;

/// <summary>Open tasks of the caller and of the caller's roles by due date, so that the overdue ones stand first; a page at a time.</summary>
[Requires(Permission.WorkOnTasks)]
public sealed record ListTasks : IRequest<TaskPage>
{
    /// <summary>All of the office instead, for its head; for others it changes nothing.</summary>
    public bool Office { get; init; }

    public TaskKind? Kind { get; init; }

    public Guid? CaseId { get; init; }

    /// <summary>What the last page named as next.</summary>
    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record TaskPage(IReadOnlyList<TaskRow> Tasks, string? Next);

/// <param name="Subject">Stable code of what is the matter.</param>
/// <param name="SubjectId">The notice, deadline or outage it is about.</param>
/// <param name="CaseNumber">Also where the case itself is another office's to see.</param>
public sealed record TaskRow(
    Guid Id, TaskKind Kind, string Subject, Guid? SubjectId, Guid? CaseId, string? CaseNumber, DateOnly DueOn, bool IsOverdue, int Level,
    Guid? AssignedAccount, TaskRole? AssignedRole, DateTimeOffset OpenedAt, int Version);

internal sealed class ListTasksValidator : AbstractValidator<ListTasks>
{
    public const int MaxTake = 200;

    public ListTasksValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
        RuleFor(query => query.Kind).IsInEnum();
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || DayCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListTasksHandler(IAppDb db, PlatformTime time, RequestScope scope) : IRequestHandler<ListTasks, TaskPage>
{
    public async Task<TaskPage> Handle(ListTasks query, CancellationToken ct)
    {
        var today = time.Today;
        var tasks = Filter(query, query.Office ? db.Tasks.VisibleTo(scope.Caller) : db.Tasks.OwnOf(scope.Caller));
        var rows = await tasks.AsNoTracking().OrderBy(task => task.DueOn).ThenBy(task => task.Id).Take(query.Take + 1)
            .Select(task => new TaskRow(
                task.Id.Value, task.Kind, task.Subject, task.SubjectId, task.CaseId == null ? null : task.CaseId.Value.Value,
                db.Cases.IgnoreQueryFilters().Where(dispute => dispute.Id == task.CaseId).Select(dispute => dispute.Number).FirstOrDefault(),
                task.DueOn, task.DueOn < today, task.Level, task.AssignedAccountId, task.AssignedRole, task.OpenedAt, task.Version))
            .ToListAsync(ct);
        List<TaskRow> page = [.. rows.Take(query.Take)];
        return new TaskPage(page, rows.Count > query.Take ? DayCursor.Of(page[^1].DueOn, page[^1].Id) : null);
    }

    private static IQueryable<WorkTask> Filter(ListTasks query, IQueryable<WorkTask> tasks)
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

        if (query.Cursor is null)
        {
            return tasks;
        }

        var (day, last) = DayCursor.Read(query.Cursor)!.Value;
        var after = new WorkTaskId(last);
        return tasks.Where(task => task.DueOn > day || (task.DueOn == day && task.Id > after));
    }
}
