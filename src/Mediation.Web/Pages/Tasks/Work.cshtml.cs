using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Tasks;
using Mediation.Domain.Tasks;
using Mediation.Web.Api;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Tasks;

/// <summary>What there is to do: one's own, what waits for one's role, and for the head all of the office.</summary>
[ServesUseCase(typeof(ListTasks))]
internal sealed class WorkPage(IMediator sender, ProblemTable problems, RequestScope scope) : Screen(sender, problems)
{
    public WorkList List { get; private set; }

    public string Kind { get; private set; } = "";

    public bool Overdue { get; private set; }

    /// <summary>What was just done, by its word.</summary>
    [TempData]
    public string? Done { get; set; }

    public TaskPage Found { get; private set; } = new([], null);

    public IReadOnlyList<WorkList> Lists => scope.Caller.May(Permission.AssignTasks)
        ? [WorkList.Own, WorkList.Mine, WorkList.Unclaimed, WorkList.Office]
        : [WorkList.Own, WorkList.Mine, WorkList.Unclaimed];

    public string Next => QueryString.Create(
        new Dictionary<string, string?> { ["list"] = Typed.Of(Request.Query, "list"), ["kind"] = Kind, ["overdue"] = Overdue ? "true" : "", ["after"] = Found.Next }
            .Where(pair => pair.Value is { Length: > 0 })).ToUriComponent();

    public Task OnGetAsync() => ReadAsync();

    public async Task<IActionResult> OnPostTakeAsync(Guid task, int seen)
    {
        if (await TryAsync(() => new TakeTask { TaskId = task, SeenVersion = seen }) is null)
        {
            await ReadAsync();
            return Page();
        }

        Done = "taken";
        return Redirect($"/workspace/tasks/{task}");
    }

    private async Task ReadAsync()
    {
        (Kind, Overdue) = (Typed.Of(Request.Query, "kind"), Typed.Of(Request.Query, "overdue") == "true");
        var (list, after) = (Typed.Of(Request.Query, "list"), Typed.Of(Request.Query, "after"));
        Found = await TryAsync(() => new ListTasks
        {
            List = List = QueryEnums.Read<WorkList>("list", list) ?? WorkList.Own,
            Kind = QueryEnums.Read<TaskKind>("kind", Kind),
            Overdue = Overdue,
            Cursor = after.Length > 0 ? after : null,
        }) ?? Found;
    }
}
