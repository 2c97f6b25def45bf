using Mediation.Application.Tasks;
using Mediation.Domain.Tasks;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Tasks;

/// <summary>What the people of an office have to do.</summary>
internal static class TaskEndpoints
{
    public static void MapTasks(this IEndpointRouteBuilder api)
    {
        var tasks = api.MapGroup("/tasks").WithTags("Tasks");
        tasks.MapGet("", ListAsync).For<ListTasks>().WithSummary("Read one's open tasks by due date, a page at a time");
        tasks.MapGet("/escalation", PolicyAsync).For<GetEscalationPolicy>().WithSummary("Read who hears of what ran out, and when");
        tasks.MapPut("/escalation", SetPolicyAsync).For<SetEscalationPolicy>().ChangesATask().WithSummary("Set who hears of what ran out, and when");
        tasks.MapGet("/colleagues", ColleaguesAsync).For<ListColleagues>().WithSummary("Read who of the office may be given a task, and what each has in hand");
        tasks.MapGet("/{id:guid}", GetAsync).For<GetTask>().WithSummary("Read one task and what happened to it").ProducesProblem(StatusCodes.Status404NotFound);
        tasks.MapPost("/{id:guid}/assign", AssignAsync).For<AssignTask>().ChangesATask().WithSummary("Give a task to somebody of the office");
        tasks.MapPost("/{id:guid}/release", ReleaseAsync).For<ReleaseTask>().ChangesATask().WithSummary("Let go of a task, so that a colleague may take it");
        tasks.MapPost("/{id:guid}/cancel", CancelAsync).For<CancelTask>().ChangesATask().WithSummary("End a task that need not be done");
        tasks.MapGet("/{id:guid}/letter", LetterAsync).For<ReadLetter>().WithSummary("Read the letter a task asks for, with its postal address")
            .ProducesProblem(StatusCodes.Status404NotFound);
        tasks.MapPost("/{id:guid}/take", TakeAsync).For<TakeTask>().ChangesATask().WithSummary("Take on a task");
        tasks.MapPost("/{id:guid}/complete", CompleteAsync).For<CompleteTask>().ChangesATask().WithSummary("Note that a task is done");
    }

    private static async Task<Ok<TaskPage>> ListAsync(
        IMediator sender, CancellationToken ct, string? list = null, string? kind = null, Guid? caseId = null, Guid? holder = null, bool overdue = false,
        string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(
            new ListTasks
            {
                List = QueryEnums.Read<WorkList>("list", list) ?? WorkList.Own,
                Kind = QueryEnums.Read<TaskKind>("kind", kind),
                CaseId = caseId,
                Holder = holder,
                Overdue = overdue,
                Cursor = cursor,
                Take = take,
            },
            ct));

    private static async Task<Ok<TaskView>> GetAsync(Guid id, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var task = await sender.Send(new GetTask(id), ct);
        response.SetETag(task.Row.Version);
        return TypedResults.Ok(task);
    }

    private static async Task<Ok<IReadOnlyList<Colleague>>> ColleaguesAsync(IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListColleagues(), ct));

    private static Task<Ok<TaskReceipt>> AssignAsync(Guid id, Body<AssignTask> body, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(body.Value, id, http, sender, ct);

    private static Task<Ok<TaskReceipt>> ReleaseAsync(Guid id, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(new ReleaseTask(), id, http, sender, ct);

    private static Task<Ok<TaskReceipt>> CancelAsync(Guid id, Body<CancelTask> body, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(body.Value, id, http, sender, ct);

    private static async Task<Ok<EscalationPolicyView>> PolicyAsync(HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var policy = await sender.Send(new GetEscalationPolicy(), ct);
        response.SetETag(policy.Version);
        return TypedResults.Ok(policy);
    }

    private static async Task<Ok<EscalationPolicyView>> SetPolicyAsync(
        Body<SetEscalationPolicy> body, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var policy = await sender.Send(body.Value with { SeenVersion = http.Request.SeenVersion() }, ct);
        http.Response.SetETag(policy.Version);
        return TypedResults.Ok(policy);
    }

    private static async Task<Ok<LetterToPost>> LetterAsync(Guid id, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var letter = await sender.Send(new ReadLetter(id), ct);
        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(letter);
    }

    private static Task<Ok<TaskReceipt>> TakeAsync(Guid id, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(new TakeTask(), id, http, sender, ct);

    private static Task<Ok<TaskReceipt>> CompleteAsync(Guid id, Body<CompleteTask> body, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(body.Value, id, http, sender, ct);

    private static async Task<Ok<TaskReceipt>> StepAsync(TaskCommand command, Guid id, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(command with { TaskId = id, SeenVersion = http.Request.SeenVersion() }, ct);
        http.Response.SetETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }

    private static RouteHandlerBuilder ChangesATask(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(NeedsIfMatch.Instance)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);
}
