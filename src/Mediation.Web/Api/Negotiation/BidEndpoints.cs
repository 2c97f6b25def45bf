using Mediation.Application.Negotiation;
using Mediation.Domain.Cases;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Negotiation;

/// <summary>背对背报价: for the two sides alone.</summary>
internal static class BidEndpoints
{
    public static void MapBids(this IEndpointRouteBuilder api)
    {
        var bids = api.MapGroup("/cases/{id:guid}/bids").WithTags("Negotiation");
        bids.MapGet("", GetAsync).For<GetBids>().WithSummary("Read how the blind bids stand").ProducesProblem(StatusCodes.Status404NotFound);
        Map<JoinBidding>(bids, "/join", "Take part in blind bids");
        Map<LeaveBidding>(bids, "/leave", "Take part in blind bids no more");
        Map<EnterBid>(bids, "", "Enter or change one's secret sum");
    }

    private static void Map<TCommand>(IEndpointRouteBuilder bids, string pattern, string summary) where TCommand : BidCommand =>
        bids.MapPost(pattern, async (Guid id, Body<TCommand> body, IMediator sender, CancellationToken ct) =>
                TypedResults.Ok(await sender.Send(body.Value with { CaseId = new CaseId(id) }, ct)))
            .For<TCommand>().WithSummary(summary).Produces<BiddingView>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Ok<BiddingView>> GetAsync(Guid id, IMediator sender, CancellationToken ct, Guid? applicant = null, Guid? respondent = null) =>
        TypedResults.Ok(await sender.Send(new GetBids(id, applicant, respondent), ct));
}
