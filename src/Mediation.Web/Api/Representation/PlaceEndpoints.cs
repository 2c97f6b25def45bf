using Mediation.Application.Representation;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Representation;

/// <summary>Places in files that wait for the holder of a proven number: of an applicant, an agent or a helper.</summary>
internal static class PlaceEndpoints
{
    public static void MapPlaces(this IEndpointRouteBuilder api)
    {
        var places = api.MapGroup("/places").WithTags("Places");
        places.MapGet("", ListAsync).For<ListMyPlaces>().WithSummary("List the places that wait for one's own number");
        places.MapPost("/{id:guid}/take", TakeAsync).For<TakePlace>().WithSummary("Take a place with the second proof")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Ok<IReadOnlyList<MyPlace>>> ListAsync(IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListMyPlaces(), ct));

    private static async Task<Ok<TakenPlace>> TakeAsync(Guid id, Body<TakePlace> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value with { Place = id }, ct));
}
