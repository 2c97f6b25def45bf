using Mediation.Application.Linkage;
using Mediation.Domain.Linkage;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Linkage;

/// <summary>One step in a joint matter: the body is the request itself, the matter comes from the address and the version from If-Match.</summary>
internal static class MatterSteps
{
    /// <param name="about">Puts what else the address names into the request.</param>
    public static RouteHandlerBuilder MapMatterStep<TCommand>(
        this IEndpointRouteBuilder matters, string pattern, string summary, Func<TCommand, RouteValueDictionary, TCommand>? about = null)
        where TCommand : MatterCommand =>
        matters.MapPost(pattern, (Guid id, Body<TCommand> body, HttpContext http, IMediator sender, CancellationToken ct) =>
                TakeAsync(body.Value, id, about, http, sender, ct))
            .Describe<TCommand>(summary);

    /// <summary>A step that needs nothing but the matter; a body is not read.</summary>
    public static RouteHandlerBuilder MapBareMatterStep<TCommand>(
        this IEndpointRouteBuilder matters, string pattern, string summary, Func<TCommand, RouteValueDictionary, TCommand>? about = null)
        where TCommand : MatterCommand, new() =>
        matters.MapPost(pattern, (Guid id, HttpContext http, IMediator sender, CancellationToken ct) =>
                TakeAsync(new TCommand(), id, about, http, sender, ct))
            .Describe<TCommand>(summary);

    private static async Task<Ok<MatterReceipt>> TakeAsync<TCommand>(
        TCommand command, Guid id, Func<TCommand, RouteValueDictionary, TCommand>? about, HttpContext http, IMediator sender, CancellationToken ct)
        where TCommand : MatterCommand
    {
        command = command with { MatterId = new JointMatterId(id), SeenVersion = http.Request.SeenVersion() };
        var receipt = await sender.Send(about is null ? command : about(command, http.Request.RouteValues), ct);
        http.Response.SetETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }

    private static RouteHandlerBuilder Describe<TCommand>(this RouteHandlerBuilder endpoint, string summary) => endpoint
        .For<TCommand>()
        .WithSummary(summary)
        .WithMetadata(NeedsIfMatch.Instance)
        .Produces<MatterReceipt>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);
}
