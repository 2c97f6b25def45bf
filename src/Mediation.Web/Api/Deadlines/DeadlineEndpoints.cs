using Mediation.Application.Deadlines;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Deadlines;

/// <summary>How dates come about, and what staff do to those of a case.</summary>
internal static class DeadlineEndpoints
{
    // Thirty yearly notices as published, and nothing more.
    private const int CalculationBytes = 256 * 1024;

    public static void MapDeadlines(this IEndpointRouteBuilder api)
    {
        api.MapPost("/deadlines/calculate", CalculateAsync).For<CalculateDueDate>().WithTags("Clocks")
            .WithSummary("Compute a legal date, open to everyone").WithMetadata(new BodyLimit(CalculationBytes)).RequireRateLimiting(RateLimits.Calculations)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        var cases = api.MapGroup("/cases").WithTags("Clocks");
        cases.MapGet("/{id:guid}/deadlines/{deadline:guid}/explanation", ExplainAsync).For<ExplainDeadline>()
            .WithSummary("Read how one date came about").ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapStep<TrackClock>("/{id:guid}/deadlines", "Keep a clock of another body beside the case's own");
        cases.MapStep<ExcludeDays>("/{id:guid}/deadlines/{deadline:guid}/exclusions", "Leave days out of a clock, e.g. an appraisal",
            (command, route) => command with { DeadlineId = Deadline(route) });
        cases.MapStep<CorrectStart>("/{id:guid}/deadlines/{deadline:guid}/start", "Correct the day a clock counts from",
            (command, route) => command with { DeadlineId = Deadline(route) });
        cases.MapStep<RestartClock>("/{id:guid}/deadlines/{deadline:guid}/restarts", "Record what interrupted a clock",
            (command, route) => command with { DeadlineId = Deadline(route) });
        cases.MapStep<EndTrackedClock>("/{id:guid}/deadlines/{deadline:guid}/end", "End a clock kept as information",
            (command, route) => command with { DeadlineId = Deadline(route) });
    }

    private static async Task<Ok<DueDateCalculation>> CalculateAsync(Body<CalculateDueDate> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value, ct));

    private static async Task<Ok<DeadlineExplanation>> ExplainAsync(Guid id, Guid deadline, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ExplainDeadline(id, deadline), ct));

    private static Guid Deadline(RouteValueDictionary route) => Guid.Parse((string)route["deadline"]!);
}
