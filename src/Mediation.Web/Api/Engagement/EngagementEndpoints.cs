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
        cases.MapGet("/{id:guid}/answers", AnswersAsync).For<ListAnswers>().WithSummary("Read what the respondents answered")
            .ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapGet("/{id:guid}/my-answer", MyAnswerAsync).For<GetMyAnswer>().WithSummary("Read what is claimed of oneself, and one's own answer")
            .ProducesProblem(StatusCodes.Status404NotFound);
        cases.MapPost("/{id:guid}/my-answer", KeepAsync).For<KeepMyAnswer>().WithSummary("Keep a page of one's own answer")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        cases.MapPost("/{id:guid}/my-answer/send", SendAsync).For<SendMyAnswer>().WithSummary("Send one's own answer, once")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        cases.MapGet("/{id:guid}/my-answer/copy", CopyAsync).For<GetMyAnswerCopy>().WithSummary("Read the receipt of one's own answer and the copy it proves")
            .ProducesProblem(StatusCodes.Status404NotFound);
        var office = api.MapGroup("/engagement").WithTags("Engagement");
        office.MapGet("/funnel", FunnelAsync).For<CountFunnel>().WithSummary("Count how far those invited in a period came")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        office.MapGet("/policy", PolicyAsync).For<GetEngagementPolicy>().WithSummary("Read after how many working days another way is tried");
        office.MapPut("/policy", SetPolicyAsync).For<SetEngagementPolicy>().WithSummary("Set after how many working days another way is tried")
            .WithMetadata(NeedsIfMatch.Instance).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    private static async Task<Ok<FunnelCounts>> FunnelAsync(DateOnly from, DateOnly to, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new CountFunnel(from, to), ct));

    private static async Task<Ok<EngagementPolicyView>> PolicyAsync(HttpResponse response, IMediator sender, CancellationToken ct)
    {
        var policy = await sender.Send(new GetEngagementPolicy(), ct);
        response.SetETag(policy.Version);
        return TypedResults.Ok(policy);
    }

    private static async Task<Ok<EngagementPolicyView>> SetPolicyAsync(
        Body<SetEngagementPolicy> body, HttpContext http, IMediator sender, CancellationToken ct)
    {
        var policy = await sender.Send(body.Value with { SeenVersion = http.Request.SeenVersion() }, ct);
        http.Response.SetETag(policy.Version);
        return TypedResults.Ok(policy);
    }

    private static async Task<Ok<IReadOnlyList<SentAnswer>>> AnswersAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListAnswers(id), ct));

    private static async Task<Ok<MyAnswer>> MyAnswerAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetMyAnswer(id), ct));

    private static async Task<Ok<AnswerKeptAt>> KeepAsync(Guid id, Body<KeepMyAnswer> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value with { CaseId = id }, ct));

    private static async Task<Ok<AnswerReceipt>> SendAsync(Guid id, Body<SendMyAnswer> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value with { CaseId = id }, ct));

    private static async Task<Ok<AnswerProof>> CopyAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new GetMyAnswerCopy(id), ct));

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
