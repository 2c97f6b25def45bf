using System.Globalization;
using Mediation.Application.Linkage;
using Mediation.Domain.Linkage;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Linkage;

/// <summary>会商: what several bodies handle together.</summary>
internal static class MatterEndpoints
{
    public static void MapMatters(this IEndpointRouteBuilder api)
    {
        var matters = api.MapGroup("/joint-matters").WithTags("Joint matters");
        matters.MapGet("", ListAsync).For<ListMatters>().WithSummary("Read the joint matters one's body takes part in, a page at a time");
        matters.MapPost("", RaiseAsync).For<RaiseMatter>().NeedsIdempotencyKey().WithSummary("Raise cases or an incident to the linkage")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        matters.MapGet("/report-policy", PolicyAsync).For<GetReportPolicy>().WithSummary("Read within how many hours leaders are told");
        matters.MapPost("/report-policy", SetPolicyAsync).For<SetReportPolicy>().WithMetadata(NeedsIfMatch.Instance)
            .WithSummary("Set within how many hours leaders are told").ProducesProblem(StatusCodes.Status409Conflict);
        matters.MapGet("/{id:guid}", BoardAsync).For<GetMatter>().WithSummary("Read the board of a joint matter")
            .ProducesProblem(StatusCodes.Status404NotFound);
        matters.MapGet("/{id:guid}/progress", ProgressAsync).For<ListProgress>().WithSummary("Read what the bodies noted, a page at a time")
            .ProducesProblem(StatusCodes.Status404NotFound);
        matters.MapGet("/{id:guid}/emergency-reports", ReportsAsync).For<ListEmergencyReports>().WithSummary("Read what leaders were told")
            .ProducesProblem(StatusCodes.Status404NotFound);
        MapMembers(matters);
        MapWork(matters);
        MapEndings(matters);
    }

    private static void MapMembers(RouteGroupBuilder matters)
    {
        matters.MapMatterStep<InviteBodies>("/{id:guid}/invitations", "Invite bodies");
        matters.MapMatterStep<AnswerInvitation>("/{id:guid}/answer", "Accept or decline for one's body");
        matters.MapMatterStep<LeaveMatter>("/{id:guid}/leave", "Take one's body out of the matter");
        matters.MapMatterStep<LinkCase>("/{id:guid}/cases", "Join a case to the matter");
        matters.MapMatterStep<UnlinkCase>("/{id:guid}/cases/unlink", "Take a case out of the matter");
        matters.MapMatterStep<RegradeMatter>("/{id:guid}/regrade", "Change grade and reasons");
    }

    private static void MapWork(RouteGroupBuilder matters)
    {
        matters.MapBareMatterStep<ConveneMatter>("/{id:guid}/convene", "Call the bodies together");
        matters.MapMatterStep<PlanMeeting>("/{id:guid}/meetings", "Plan a meeting");
        matters.MapMatterStep<RecordMeeting>(
            "/{id:guid}/meetings/{meeting:guid}/record", "Record a meeting; its decisions become tasks",
            (command, route) => command with { MeetingId = new MatterMeetingId(IdOf(route, "meeting")) });
        matters.MapBareMatterStep<CancelMeeting>(
            "/{id:guid}/meetings/{meeting:guid}/cancel", "Call a meeting off",
            (command, route) => command with { MeetingId = new MatterMeetingId(IdOf(route, "meeting")) });
        matters.MapMatterStep<AssignMatterTask>("/{id:guid}/tasks", "Give a body something to do");
        matters.MapMatterStep<ReportMatterTask>(
            "/{id:guid}/tasks/{task:guid}/report", "Say how a task stands",
            (command, route) => command with { TaskId = new MatterTaskId(IdOf(route, "task")) });
        matters.MapMatterStep<PlanJointSession>("/{id:guid}/sessions", "Note when bodies mediate a case together");
        matters.MapMatterStep<AddProgress>("/{id:guid}/progress", "Note what one's body did or learnt");
    }

    private static void MapEndings(RouteGroupBuilder matters)
    {
        matters.MapMatterStep<SendEmergencyReport>("/{id:guid}/emergency-reports", "Tell the leaders");
        matters.MapMatterStep<ConcludeMatter>("/{id:guid}/conclude", "End the handling with a closing report");
        matters.MapBareMatterStep<CloseMatter>("/{id:guid}/close", "Close the file");
        matters.MapMatterStep<DismissMatter>("/{id:guid}/dismiss", "Do not take the matter on");
        matters.MapBareMatterStep<ReopenMatter>("/{id:guid}/reopen", "Take the matter up again");
    }

    private static Guid IdOf(RouteValueDictionary route, string name) => Guid.Parse((string)route[name]!, CultureInfo.InvariantCulture);

    private static async Task<Ok<MatterPage>> ListAsync(
        IMediator sender, CancellationToken ct, string? status = null, string? grade = null, Guid? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(
            new ListMatters
            {
                Status = QueryEnums.Read<MatterStatus>("status", status),
                Grade = QueryEnums.Read<MatterGrade>("grade", grade),
                Cursor = cursor,
                Take = take,
            },
            ct));

    private static async Task<Created<MatterReceipt>> RaiseAsync(Body<RaiseMatter> body, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(body.Value, ct);
        response.SetETag(receipt.Version);
        return TypedResults.Created(new Uri($"/api/v1/joint-matters/{receipt.Id}", UriKind.Relative), receipt);
    }

    private static async Task<Ok<MatterBoard>> BoardAsync(Guid id, HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var board = await sender.Send(new GetMatter(id), ct);
        response.SetETag(board.Version);
        return TypedResults.Ok(board);
    }

    private static async Task<Ok<ProgressPage>> ProgressAsync(Guid id, IMediator sender, CancellationToken ct, string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListProgress(id, cursor, take), ct));

    private static async Task<Ok<EmergencyReportList>> ReportsAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListEmergencyReports(id), ct));

    private static async Task<Ok<ReportPolicyView>> PolicyAsync(HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var policy = await sender.Send(new GetReportPolicy(), ct);
        response.SetETag(policy.Version);
        return TypedResults.Ok(policy);
    }

    private static async Task<Ok<ReportPolicyView>> SetPolicyAsync(
        Body<SetReportPolicy> body, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var policy = await sender.Send(body.Value with { SeenVersion = http.Request.SeenVersion() }, ct);
        http.Response.SetETag(policy.Version);
        return TypedResults.Ok(policy);
    }
}
