using Mediation.Application.Deadlines;
using Mediation.Domain.Deadlines;
using Mediation.Web.Auth;
using Mediation.Web.Errors;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Deadlines;

/// <summary>The catalogue of legal clocks.</summary>
internal static class ClockEndpoints
{
    public static void MapClocks(this IEndpointRouteBuilder api)
    {
        var clocks = api.MapGroup("/clocks").WithTags("Clocks");
        clocks.MapGet("", ListAsync).For<ListClocks>().WithSummary("Read every legal clock, in force or as it was and will be");
        clocks.MapPost("/{clock}/versions", AddAsync).For<AddClockVersion>().NeedsIdempotencyKey()
            .WithSummary("Enter a new text of the law for a clock, from a day to come")
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Ok<IReadOnlyList<ClockEntry>>> ListAsync(IMediator sender, CancellationToken ct, DateOnly? on = null) =>
        TypedResults.Ok(await sender.Send(new ListClocks(on), ct));

    private static async Task<Created<ClockEntry>> AddAsync(string clock, Body<AddClockVersion> body, IMediator sender, CancellationToken ct)
    {
        var added = await sender.Send(body.Value with { Clock = Known(clock) }, ct);
        return TypedResults.Created($"/api/v1/clocks?on={added.InForceFrom:yyyy-MM-dd}", added);
    }

    private static ClockId Known(string clock) => ClockNames.Find(clock)
        ?? throw new MalformedRequestException(StatusCodes.Status400BadRequest, ProblemCodes.Malformed, new FieldFault("clock", "field.enum", "A1, A2, …"));
}
