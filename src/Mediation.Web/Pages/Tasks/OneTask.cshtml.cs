using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Tasks;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Mediation.Web.Pages.Tasks;

/// <summary>One task: what it is about, what the law says, who has it, and what may be done with it.</summary>
[ServesUseCase(typeof(GetTask))]
internal sealed class OneTaskPage(IMediator sender, ProblemTable problems, RequestScope scope) : Screen(sender, problems)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(Name = "seen")]
    public int Seen { get; set; }

    [BindProperty(Name = "note")]
    public string? Note { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    [BindProperty(Name = "account")]
    public Guid Account { get; set; }

    [TempData]
    public string? Done { get; set; }

    public TaskView View { get; private set; } = null!;

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    public bool MayTake => View.Row.AssignedAccount != scope.Caller.Id;

    public bool MayRelease => View.Row.AssignedAccount is { } holder && (holder == scope.Caller.Id || scope.Caller.May(Permission.AssignTasks));

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostTakeAsync() => DoAsync(new TakeTask(), "taken");

    public Task<IActionResult> OnPostReleaseAsync() => DoAsync(new ReleaseTask(), "released");

    public Task<IActionResult> OnPostCompleteAsync() => DoAsync(new CompleteTask { Note = Note }, "completed");

    public Task<IActionResult> OnPostAssignAsync() => DoAsync(new AssignTask { AccountId = Account }, "assigned");

    public Task<IActionResult> OnPostCancelAsync() => DoAsync(new CancelTask { Reason = Reason ?? "" }, "cancelled");

    private async Task<IActionResult> DoAsync(TaskCommand command, string done)
    {
        if (await TryAsync(() => command with { TaskId = Id, SeenVersion = Seen }) is null)
        {
            await ReadAsync();
            return Page();
        }

        // What was ended, released or given away may be another's to see.
        Done = done;
        return Redirect(done == "taken" ? $"/workspace/tasks/{Id}" : "/workspace");
    }

    private async Task ReadAsync()
    {
        View = await SendAsync(new GetTask(Id));
        Colleagues = scope.Caller.May(Permission.AssignTasks) ? await SendAsync(new ListColleagues()) : [];
    }
}
