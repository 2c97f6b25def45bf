using Mediation.Application.Common;
using Mediation.Application.Hub;
using Mediation.Domain.Cases;
using Mediation.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Messages;

/// <summary>Messages that the caller has not seen, in the rooms of its own side.</summary>
internal sealed class MessageDuties(IAppDb db, RequestScope scope) : IHubDuties
{
    public async Task<IReadOnlyList<HubDuty>> OfAsync(DisputeCase dispute, IReadOnlyList<Party> own, CancellationToken ct)
    {
        var (id, me) = (dispute.Id, scope.Caller.Id);
        var rooms = Enum.GetValues<MessageRoom>().Where(room => room.SideOf() is not { } side || own.Any(party => party.Side == side)).ToList();
        var isWaiting = await db.Messages.AnyAsync(
            message => message.CaseId == id && rooms.Contains(message.Room) && message.AuthorId != me && !db.ReadMarks.Any(mark =>
                mark.CaseId == id && mark.Room == message.Room && mark.AccountId == me && mark.ReadTo >= message.At), ct);
        return isWaiting ? [new HubDuty(HubDutyKind.ReadMessages)] : [];
    }
}
