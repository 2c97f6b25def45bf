using Mediation.Application.Notices;
using Mediation.Domain.Notices;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Notices;

/// <summary>The own inbox, and what left the building.</summary>
internal static class DeliveryEndpoints
{
    public static void MapDeliveries(this IEndpointRouteBuilder api)
    {
        var notices = api.MapGroup("/notices").WithTags("Notices");
        notices.MapGet("", InboxAsync).For<ListMyNotices>().WithSummary("Read one's own notices, unread ones first");
        notices.MapPost("/{id:guid}/read", ReadAsync).For<ReadNotice>().WithSummary("Note that one has read a notice")
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/deliveries", ListAsync).For<ListDeliveries>().WithTags("Notices")
            .WithSummary("Read what was sent, by which channel, and what came of it");
        api.MapGet("/deliveries/{id:guid}", TextAsync).For<ReadDelivery>().WithTags("Notices")
            .WithSummary("Read what was really said in one delivery").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/cases/{id:guid}/deliveries", OfCaseAsync).For<ListCaseDeliveries>().WithTags("Notices")
            .WithSummary("Read what was sent about one case").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<NoticePage>> InboxAsync(IMediator sender, CancellationToken ct, string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListMyNotices { Cursor = cursor, Take = take }, ct));

    private static async Task<Ok<NoticeRead>> ReadAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ReadNotice(id), ct));

    private static async Task<Ok<DeliveryPage>> ListAsync(
        IMediator sender, CancellationToken ct, string? channel = null, string? outcome = null, string? caseNumber = null, string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(
            new ListDeliveries
            {
                Channel = QueryEnums.Read<NoticeChannel>("channel", channel),
                Outcome = QueryEnums.Read<AttemptOutcome>("outcome", outcome),
                CaseNumber = caseNumber,
                Cursor = cursor,
                Take = take,
            },
            ct));

    private static async Task<Ok<DeliveryText>> TextAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ReadDelivery(id), ct));

    private static async Task<Ok<DeliveryPage>> OfCaseAsync(Guid id, IMediator sender, CancellationToken ct, string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListCaseDeliveries(id, cursor, take), ct));
}
