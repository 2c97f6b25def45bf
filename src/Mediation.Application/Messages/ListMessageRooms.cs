using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Messages;

/// <summary>The rooms of a case that the caller has a part in, and how much is new in each.</summary>
[Requires(Permission.UseMessages)]
public sealed record ListMessageRooms(Guid CaseId) : IRequest<MessageRoomsView>;

/// <param name="Side">The caller's; null for a mediator.</param>
/// <param name="IsOpen">Whether something may be written now.</param>
public sealed record MessageRoomsView(Guid CaseId, string Number, PartySide? Side, bool IsOpen, IReadOnlyList<MessageRoomView> Rooms);

public sealed record MessageRoomView(MessageRoom Room, int Unread, DateTimeOffset? LastAt);

internal sealed class ListMessageRoomsHandler(IAppDb db, RoomDoor door, RequestScope scope) : IRequestHandler<ListMessageRooms, MessageRoomsView>
{
    public async Task<MessageRoomsView> Handle(ListMessageRooms query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        var seat = await door.SeatAsync(id, ct);
        var me = scope.Caller.Id;
        var rooms = RoomDoor.RoomsOf(seat).ToList();
        var counted = await db.Messages.AsNoTracking().Where(message => message.CaseId == id && rooms.Contains(message.Room))
            .GroupBy(message => message.Room).Select(messages => new
            {
                Room = messages.Key,
                LastAt = messages.Max(message => message.At),
                Unread = messages.Count(message => message.AuthorId != me && !db.ReadMarks.Any(mark =>
                    mark.CaseId == id && mark.Room == message.Room && mark.AccountId == me && mark.ReadTo >= message.At)),
            }).ToDictionaryAsync(row => row.Room, ct);
        return new MessageRoomsView(
            id.Value, seat.Case.Number, seat.Side, MessagesMayPass.In(seat.Case.Status),
            [.. rooms.Select(room => counted.TryGetValue(room, out var row) ? new MessageRoomView(room, row.Unread, row.LastAt) : new MessageRoomView(room, 0, null))]);
    }
}
