using Mediation.Application.Feedback;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Feedback;

/// <summary>满意度评价: given by parties, read in sums.</summary>
internal static class FeedbackEndpoints
{
    public static void MapFeedback(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cases/{id:guid}/feedback", GiveAsync).For<GiveFeedback>().WithTags("Feedback").NeedsIdempotencyKey()
            .WithSummary("Say how the mediation was, once").ProducesProblem(StatusCodes.Status409Conflict);
        api.MapGet("/feedback/figures", FiguresAsync).For<GetFeedbackFigures>().WithTags("Feedback")
            .WithSummary("Read how satisfied the parties were, in sums; small ones are left out");
    }

    private static async Task<Ok<FeedbackReceipt>> GiveAsync(Guid id, Body<GiveFeedback> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value with { CaseId = id }, ct));

    private static async Task<Ok<FeedbackFigures>> FiguresAsync(DateOnly from, DateOnly to, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetFeedbackFigures(from, to), ct));
}
