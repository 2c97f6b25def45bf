using Mediation.Application.Guidance;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Guidance;

/// <summary>申请前自查: anyone asks it; the office edits it, tries it and brings editions back.</summary>
internal static class GuidanceEndpoints
{
    private const int AnswersBytes = 16 * 1024;

    public static void MapGuidance(this IEndpointRouteBuilder api)
    {
        var check = api.MapGroup("/guided-check").WithTags("Guidance");
        check.MapPost("/ask", AskAsync).For<AskGuidedCheck>().WithSummary("Ask the next question of the check before filing, or its answer, open to everyone")
            .WithMetadata(new BodyLimit(AnswersBytes)).RequireRateLimiting(RateLimits.Guidance)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status429TooManyRequests);
        check.MapGet("", GetAsync).For<GetGuidedCheck>().WithSummary("Read the check before filing in force, or an edition of it")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        check.MapGet("/editions", EditionsAsync).For<ListGuidedCheckEditions>().WithSummary("Read the editions of the check, a page at a time");
        check.MapPost("", EditAsync).For<EditGuidedCheck>().ChangesTheCheck().WithSummary("Write a new edition of the check");
        check.MapPost("/roll-back", RollBackAsync).For<RollBackGuidedCheck>().ChangesTheCheck().WithSummary("Bring an earlier edition back");
        check.MapPost("/test", TestAsync).For<TestGuidedCheck>().WithSummary("Try answers on the check in force or on a draft of it");
    }

    private static RouteHandlerBuilder ChangesTheCheck(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(NeedsIfMatch.Instance)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Ok<GuidedReply>> AskAsync(Body<AskGuidedCheck> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<GuidedCheckView>> GetAsync(HttpResponse response, IMediator sender, CancellationToken ct, int? edition = null)
    {
        var view = await sender.Send(new GetGuidedCheck(edition), ct);
        response.SetETag(view.Version);
        return TypedResults.Ok(view);
    }

    private static async Task<Ok<GuidedEditionPage>> EditionsAsync(IMediator sender, CancellationToken ct, int? before = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListGuidedCheckEditions(before, take), ct));

    private static async Task<Ok<GuidanceReceipt>> EditAsync(Body<EditGuidedCheck> body, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(body.Value with { SeenVersion = http.Request.SeenVersion() }, ct);
        http.Response.SetETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }

    private static async Task<Ok<GuidanceReceipt>> RollBackAsync(Body<RollBackGuidedCheck> body, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(body.Value with { SeenVersion = http.Request.SeenVersion() }, ct);
        http.Response.SetETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }

    private static async Task<Ok<GuidedTrial>> TestAsync(Body<TestGuidedCheck> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));
}
