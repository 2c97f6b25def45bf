using Mediation.Application.Agencies;
using Mediation.Domain.Agencies;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Agencies;

internal static class AgencyEndpoints
{
    public static void MapAgencies(this IEndpointRouteBuilder api)
    {
        var agencies = api.MapGroup("/agencies").WithTags("Agencies");
        agencies.MapGet("", ListAsync).For<ListAgencies>().WithSummary("Read agencies by code, a page at a time");
        agencies.MapPost("", EstablishAsync).For<EstablishAgency>().NeedsIdempotencyKey().WithSummary("Bring an agency onto the platform");
        agencies.MapPost("/{code}/change", ChangeAsync).For<ChangeAgency>().ChangesOne().WithSummary("Give an agency another name, other areas or parent");
        agencies.MapPost("/{code}/close", CloseAsync).For<CloseAgency>().ChangesOne().WithSummary("Set the last day on which an agency takes cases");
    }

    /// <summary>Says to the description that a step wants the version of the one thing it changes.</summary>
    public static RouteHandlerBuilder ChangesOne(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(NeedsIfMatch.Instance)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Ok<AgencyPage>> ListAsync(
        IMediator sender, CancellationToken ct, string? kind = null, string? level = null, string? area = null, string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(
            new ListAgencies
            {
                Kind = QueryEnums.Read<AgencyKind>("kind", kind),
                Level = QueryEnums.Read<AgencyLevel>("level", level),
                Area = area,
                Cursor = cursor,
                Take = take,
            }, ct));

    private static async Task<Created<AgencyReceipt>> EstablishAsync(Body<EstablishAgency> body, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(body.Value, ct);
        return TypedResults.Created($"/api/v1/agencies/{receipt.Id}", receipt);
    }

    private static Task<Ok<AgencyReceipt>> ChangeAsync(string code, Body<ChangeAgency> body, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(body.Value, code, http, sender, ct);

    private static Task<Ok<AgencyReceipt>> CloseAsync(string code, Body<CloseAgency> body, HttpContext http, IMediator sender, CancellationToken ct) =>
        StepAsync(body.Value, code, http, sender, ct);

    private static async Task<Ok<AgencyReceipt>> StepAsync(AgencyCommand command, string code, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(command with { Agency = code, SeenVersion = http.Request.SeenVersion() }, ct);
        http.Response.SetETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }
}
