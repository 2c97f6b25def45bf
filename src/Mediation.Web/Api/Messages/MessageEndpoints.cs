using Mediation.Application.Messages;
using Mediation.Domain.Cases;
using Mediation.Domain.Messages;
using Mediation.Web.Auth;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediation.Web.Api.Messages;

/// <summary>The rooms of a case: one of all, and one of each side with the mediators.</summary>
internal static class MessageEndpoints
{
    public static void MapMessages(this IEndpointRouteBuilder api)
    {
        var messages = api.MapGroup("/cases/{id:guid}/messages").WithTags("Messages");
        messages.MapGet("", ListAsync).For<ListCaseMessages>().WithSummary("Read a room, the newest first, a page at a time")
            .ProducesProblem(StatusCodes.Status404NotFound);
        messages.MapGet("/rooms", RoomsAsync).For<ListMessageRooms>().WithSummary("Read one's rooms and how much is new in each")
            .ProducesProblem(StatusCodes.Status404NotFound);
        messages.MapPost("", WriteAsync).For<WriteMessage>().NeedsIdempotencyKey().WithSummary("Write into a room")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        messages.MapPost("/read", ReadAsync).For<MarkMessagesRead>().WithSummary("Note how far one has read a room")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<MessagePage>> ListAsync(
        Guid id, IMediator sender, CancellationToken ct, string? room = null, string? cursor = null, int take = 50) =>
        TypedResults.Ok(await sender.Send(new ListCaseMessages(id, QueryEnums.Read<MessageRoom>("room", room) ?? MessageRoom.Open, cursor, take), ct));

    private static async Task<Ok<MessageRoomsView>> RoomsAsync(Guid id, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(new ListMessageRooms(id), ct));

    private static async Task<Ok<MessageReceipt>> WriteAsync(Guid id, Body<WriteMessage> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value with { CaseId = new CaseId(id) }, ct));

    private static async Task<Ok<MessagesRead>> ReadAsync(Guid id, Body<MarkMessagesRead> body, IMediator sender, CancellationToken ct) =>
        TypedResults.Ok(await sender.Send(body.Value with { CaseId = new CaseId(id) }, ct));
}
