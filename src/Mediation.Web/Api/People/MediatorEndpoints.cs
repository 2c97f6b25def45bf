using Mediation.Application.People;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.People;

/// <summary>The roster of mediators.</summary>
internal static class MediatorEndpoints
{
    public static void MapMediators(this IEndpointRouteBuilder api)
    {
        var mediators = api.MapGroup("/mediators").WithTags("Mediators");
        mediators.MapGet("", ListAsync).For<ListMediators>().WithSummary("Read the roster with each mediator's load");
        mediators.MapPost("", EnrolAsync).For<EnrolMediator>().NeedsIdempotencyKey().WithSummary("Put a mediator on the roster");
    }

    private static async Task<Ok<IReadOnlyList<RosterEntry>>> ListAsync(IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListMediators(), ct));

    private static async Task<Created<MediatorReceipt>> EnrolAsync(Body<EnrolMediator> body, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(body.Value, ct);
        return TypedResults.Created($"/api/v1/mediators/{receipt.Id}", receipt);
    }
}
