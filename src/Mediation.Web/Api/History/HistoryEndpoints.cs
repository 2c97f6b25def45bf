using Mediation.Application.History;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.History;

internal static class HistoryEndpoints
{
    public static void MapHistory(this IEndpointRouteBuilder api) =>
        api.MapPost("/history/verify", VerifyAsync).For<VerifyHistory>().WithTags("History")
            .WithSummary("Recompute every chain and anchor and name the first broken link");

    private static async Task<Ok<HistoryVerdict>> VerifyAsync(IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new VerifyHistory(), ct));
}
