using System.Globalization;
using Mediation.Application.Cases;
using Mediation.Domain.Cases;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api;

/// <summary>One step in a case: the body is the request itself, the case comes from the address and the version from If-Match.</summary>
internal static class Steps
{
    /// <param name="about">Puts what else the address names into the request.</param>
    public static RouteHandlerBuilder MapStep<TCommand>(
        this IEndpointRouteBuilder cases, string pattern, string summary, Func<TCommand, RouteValueDictionary, TCommand>? about = null)
        where TCommand : CaseCommand =>
        cases.MapPost(pattern, (Guid id, Body<TCommand> body, HttpContext http, IMediator sender, CancellationToken ct) =>
                TakeAsync(body.Value, id, about, http, sender, ct))
            .Describe<TCommand>(summary);

    /// <summary>A step that needs nothing but the case; a body is not read.</summary>
    public static RouteHandlerBuilder MapBareStep<TCommand>(
        this IEndpointRouteBuilder cases, string pattern, string summary, Func<TCommand, RouteValueDictionary, TCommand>? about = null)
        where TCommand : CaseCommand, new() =>
        cases.MapPost(pattern, (Guid id, HttpContext http, IMediator sender, CancellationToken ct) =>
                TakeAsync(new TCommand(), id, about, http, sender, ct))
            .Describe<TCommand>(summary);

    public static void SetETag(this HttpResponse response, int version) =>
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    private static async Task<Ok<CaseReceipt>> TakeAsync<TCommand>(
        TCommand command, Guid id, Func<TCommand, RouteValueDictionary, TCommand>? about, HttpContext http, IMediator sender, CancellationToken ct)
        where TCommand : CaseCommand
    {
        command = command with { CaseId = new CaseId(id), SeenVersion = http.Request.SeenVersion() };
        var receipt = await sender.Send(about is null ? command : about(command, http.Request.RouteValues), ct);
        http.Response.SetETag(receipt.Version);
        return TypedResults.Ok(receipt);
    }

    private static RouteHandlerBuilder Describe<TCommand>(this RouteHandlerBuilder endpoint, string summary) => endpoint
        .For<TCommand>()
        .WithSummary(summary)
        .WithMetadata(NeedsIfMatch.Instance)
        .Produces<CaseReceipt>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    /// <summary>The version in If-Match, as ETag gave it.</summary>
    public static int SeenVersion(this HttpRequest request)
    {
        var header = request.Headers.IfMatch.ToString();
        if (header.Length == 0)
        {
            throw new MalformedRequestException(StatusCodes.Status428PreconditionRequired, ProblemCodes.IfMatchMissing);
        }

        return header.Length > 2 && header[0] == '"' && header[^1] == '"'
            && int.TryParse(header.AsSpan(1, header.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new MalformedRequestException(
                StatusCodes.Status400BadRequest, ProblemCodes.Malformed, new FieldFault("If-Match", "field.version"));
    }
}

/// <summary>Says to the API description that an endpoint wants the version it was seen in.</summary>
internal sealed class NeedsIfMatch
{
    public static NeedsIfMatch Instance { get; } = new();
}
