using Mediation.Application.Linkage;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Linkage;

/// <summary>分流: the office's table of rules, its test bench, and the route it proposes for a case.</summary>
internal static class TriageEndpoints
{
    public static void MapTriage(this IEndpointRouteBuilder api)
    {
        var triage = api.MapGroup("/triage").WithTags("Triage");
        triage.MapGet("/rules", RulesAsync).For<GetTriageRules>().WithSummary("Read the triage table in force, or an edition of it")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        triage.MapGet("/rules/editions", EditionsAsync).For<ListTriageEditions>().WithSummary("Read the editions of the table, a page at a time");
        triage.MapPost("/rules", EditAsync).For<EditTriageRules>().ChangesTheTable().WithSummary("Write a new edition of the table");
        triage.MapPost("/rules/roll-back", RollBackAsync).For<RollBackTriageRules>().ChangesTheTable().WithSummary("Bring an earlier edition back");
        triage.MapPost("/test", TestAsync).For<TestTriage>().WithSummary("Try facts or a case on the table and see the route and why")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGroup("/cases").WithTags("Triage").MapGet("/{id:guid}/triage", ProposeAsync).For<ProposeRoute>()
            .WithSummary("Read the route proposed for a case, and why").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static RouteHandlerBuilder ChangesTheTable(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(NeedsIfMatch.Instance)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Ok<TriageRulesView>> RulesAsync(HttpResponse response, IMediator sender, CancellationToken ct, int? edition = null)
    {
        var rules = await sender.Send(new GetTriageRules(edition), ct);
        response.SetETag(rules.Version);
        return TypedResults.Ok(rules);
    }

    private static async Task<Ok<TriageEditionPage>> EditionsAsync(IMediator sender, CancellationToken ct, int? before = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListTriageEditions(before, take), ct));

    private static async Task<Ok<TriageReceipt>> EditAsync(Body<EditTriageRules> body, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(body.Value with { SeenVersion = http.Request.SeenVersion() }, ct);
        http.Response.SetETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }

    private static async Task<Ok<TriageReceipt>> RollBackAsync(
        Body<RollBackTriageRules> body, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(body.Value with { SeenVersion = http.Request.SeenVersion() }, ct);
        http.Response.SetETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }

    private static async Task<Ok<TriageAnswer>> TestAsync(Body<TestTriage> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<TriageAnswer>> ProposeAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ProposeRoute(id), ct));
}
