using Mediation.Application.Negotiation;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Negotiation;

/// <summary>Offers between one applicant and one respondent of a case. Settlement talk: for the two sides and their mediators alone.</summary>
internal static class NegotiationEndpoints
{
    public static void MapNegotiation(this IEndpointRouteBuilder api)
    {
        var talks = api.MapGroup("/cases/{id:guid}/negotiation").WithTags("Negotiation");
        talks.MapGet("", GetAsync).For<GetTalks>().WithSummary("Read how the talks between two parties stand, claim by claim")
            .ProducesProblem(StatusCodes.Status404NotFound);
        talks.MapGet("/pairs", ListAsync).For<ListTalks>().WithSummary("Read who may talk with whom, a page at a time")
            .ProducesProblem(StatusCodes.Status404NotFound);
        talks.MapGet("/proposal", ProposalAsync).For<GetSettlementProposal>().WithSummary("Read what is agreed in principle as terms of an agreement")
            .ProducesProblem(StatusCodes.Status404NotFound);
        talks.MapTalksStep<MakeOffer>("/offers", "Make an offer claim by claim");
        talks.MapTalksStep<CounterOffer>("/offers/{offer:guid}/counter", "Answer an offer with another");
        talks.MapTalksStep<AcceptOffer>("/offers/{offer:guid}/accept", "Agree to an offer in principle");
        talks.MapTalksStep<DeclineOffer>("/offers/{offer:guid}/decline", "Say no to an offer");
        talks.MapTalksStep<TakeBackOffer>("/offers/{offer:guid}/take-back", "Take one's own offer back");
        talks.MapTalksStep<SetAsideOffer>("/offers/{offer:guid}/set-aside", "Put aside what was agreed in principle");
    }

    private static async Task<Ok<TalksView>> GetAsync(
        Guid id, HttpResponse response, IMediator sender, CancellationToken ct, Guid? applicant = null, Guid? respondent = null)
    {
        var view = await sender.Send(new GetTalks(id, applicant, respondent), ct);
        response.SetETag(view.Version);
        return TypedResults.Ok(view);
    }

    private static async Task<Ok<TalksPage>> ListAsync(Guid id, IMediator sender, CancellationToken ct, int after = 0, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListTalks(id, after, take), ct));

    private static async Task<Ok<SettlementProposalView>> ProposalAsync(
        Guid id, IMediator sender, CancellationToken ct, Guid? applicant = null, Guid? respondent = null) =>
        TypedResults.Ok(await sender.Send(new GetSettlementProposal(id, applicant, respondent), ct));
}
