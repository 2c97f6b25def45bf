using Mediation.Application.Waiting;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Waiting;

/// <summary>等待时间: honest figures, open to everyone.</summary>
internal static class WaitingEndpoints
{
    public static void MapWaiting(this IEndpointRouteBuilder api) => api.MapGet("/agencies/{code}/waiting-times", GetAsync).For<GetWaitingTimes>()
        .WithTags("Waiting").WithSummary("Read how long cases of an office waited in the last 90 days, open to everyone")
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Ok<WaitingTimes>> GetAsync(string code, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetWaitingTimes(code), ct));
}
