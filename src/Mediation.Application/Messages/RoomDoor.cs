using Mediation.Application.Cases;
using Mediation.Application.Common;
using Mediation.Application.Negotiation;
using Mediation.Domain.Cases;
using Mediation.Domain.Messages;

namespace Mediation.Application.Messages;

/// <summary>Which rooms of a case somebody may enter. The other side's room does not exist for a party: 404, as for an unknown case.</summary>
internal sealed class RoomDoor(IAppDb db, RequestScope scope)
{
    private static readonly MessageRoom[] All = [MessageRoom.Open, MessageRoom.Applicants, MessageRoom.Respondents];

    public async Task<Seat> SeatAsync(CaseId id, CancellationToken ct) =>
        await Seat.TakeAsync(db, id, await db.ReadCaseAsync(id, ct), scope, ct);

    public async Task<Seat> EnterAsync(CaseId id, MessageRoom room, CancellationToken ct)
    {
        var seat = await SeatAsync(id, ct);
        return RoomsOf(seat).Contains(room) ? seat : throw new NotFoundException("room");
    }

    public static IEnumerable<MessageRoom> RoomsOf(Seat seat) => All.Where(room => seat.IsMediator || room.SideOf() is null || room.SideOf() == seat.Side);

    /// <summary>The parties who have a part in the room, without the caller's own.</summary>
    public static IReadOnlyList<PartyId> OthersIn(MessageRoom room, Seat seat) =>
    [
        .. seat.Case.Parties.Where(party => party.TakesPart && (room.SideOf() is null || party.Side == room.SideOf()) && !seat.Own.Contains(party))
            .Select(party => party.Id),
    ];
}
