using Mediation.Application.Engagement;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Engagement;

/// <summary>Bringing respondents to answer, and both sides to a time. The pages under /answer have no endpoints: they are for people alone.</summary>
internal static class EngagementEndpoints
{
    public static void MapEngagement(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Engagement");
        cases.MapStep<InviteRespondent>("/{id:guid}/invitations", "Send a respondent the address where it answers");
        cases.MapGet("/{id:guid}/engagement", EngagementAsync).For<GetEngagement>().WithSummary("Read how far each respondent came")
            .ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapGet("/{id:guid}/session-proposals", ProposalsAsync).For<ListProposals>().WithSummary("Read the times offered and what each party said")
            .ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapStep<ProposeSessions>("/{id:guid}/session-proposals", "Offer both sides two to five times");
        cases.MapStep<ConfirmSlot>("/{id:guid}/session-proposals/{proposal:guid}/confirm", "Make one of the offered times a session",
            (command, route) => command with { Proposal = Proposal(route) });
        cases.MapBareStep<WithdrawProposal>("/{id:guid}/session-proposals/{proposal:guid}/withdraw", "Take offered times back",
            (command, route) => command with { Proposal = Proposal(route) });
        cases.MapGet("/{id:guid}/times", TimesAsync).For<GetMyTimes>().WithSummary("Read the times offered to oneself as a party")
            .ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapPost("/{id:guid}/times", ChooseAsync).For<ChooseTimes>().WithSummary("Say which of the offered times suit")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static Guid Proposal(RouteValueDictionary route) => Guid.Parse((string)route["proposal"]!);

    private static async Task<Ok<IReadOnlyList<RespondentEngagement>>> EngagementAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetEngagement(id), ct));

    private static async Task<Ok<IReadOnlyList<ProposalView>>> ProposalsAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListProposals(id), ct));

    private static async Task<Ok<MyTimes>> TimesAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetMyTimes(id), ct));

    private static async Task<Ok<OfferedTimes>> ChooseAsync(Guid id, Body<ChooseTimes> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value with { CaseId = id }, ct));
}
