using Mediation.Application.Agencies;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Agencies;

internal static class AgencyEndpoints
{
    public static void MapAgencies(this IEndpointRouteBuilder api)
    {
        var agencies = api.MapGroup("/agencies").WithTags("Agencies");
        agencies.MapGet("", ListAsync).For<ListAgencies>().WithSummary("Read all agencies");
        agencies.MapPost("", EstablishAsync).For<EstablishAgency>().NeedsIdempotencyKey().WithSummary("Bring an agency onto the platform");
    }

    private static async Task<Ok<IReadOnlyList<AgencyEntry>>> ListAsync(IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListAgencies(), ct));

    private static async Task<Created<AgencyReceipt>> EstablishAsync(Body<EstablishAgency> body, IMediator sender, CancellationToken ct)
    {
        var receipt = await sender.Send(body.Value, ct);
        return TypedResults.Created($"/api/v1/agencies/{receipt.Id}", receipt);
    }
}
