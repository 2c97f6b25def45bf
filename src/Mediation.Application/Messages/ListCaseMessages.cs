using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Messages;

/// <summary>What was written in one room, the newest first, a page at a time.</summary>
[Requires(Permission.UseMessages)]
public sealed record ListCaseMessages(Guid CaseId, MessageRoom Room = MessageRoom.Open, string? Cursor = null, int Take = 50) : IRequest<MessagePage>;

/// <param name="Next">Cursor of the older page; null on the last.</param>
public sealed record MessagePage(IReadOnlyList<MessageRow> Messages, string? Next);

/// <param name="Side">Whose message it is; null for a mediator.</param>
/// <param name="IsOwn">Written by the caller.</param>
public sealed record MessageRow(Guid Id, DateTimeOffset At, string Author, PartySide? Side, bool IsOwn, string Text);

internal sealed class ListCaseMessagesValidator : AbstractValidator<ListCaseMessages>
{
    public const int MaxTake = 100;

    public ListCaseMessagesValidator()
    {
        RuleFor(query => query.Room).IsInEnum();
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || InstantCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListCaseMessagesHandler(IAppDb db, RoomDoor door, RequestScope scope) : IRequestHandler<ListCaseMessages, MessagePage>
{
    public async Task<MessagePage> Handle(ListCaseMessages query, CancellationToken ct)
    {
        var (id, room) = (new CaseId(query.CaseId), query.Room);
        var seat = await door.EnterAsync(id, room, ct);
        var messages = db.Messages.AsNoTracking().Where(message => message.CaseId == id && message.Room == room);
        if (query.Cursor is not null)
        {
            var (at, last) = InstantCursor.Read(query.Cursor)!.Value;
            var lastId = new MessageId(last);
            messages = messages.Where(message => message.At < at || (message.At == at && IdOrder.Compare(message.Id, lastId) < 0));
        }

        var rows = await messages.OrderByDescending(message => message.At).ThenByDescending(message => message.Id).Take(query.Take + 1).ToListAsync(ct);
        var page = rows.Take(query.Take).ToList();
        return new MessagePage(
            [.. page.Select(message => new MessageRow(
                message.Id.Value, message.At, message.Author, SideOf(message, seat.Case), message.AuthorId == scope.Caller.Id, message.Text))],
            rows.Count > query.Take ? InstantCursor.Of(page[^1].At, page[^1].Id.Value) : null);
    }

    private static PartySide? SideOf(CaseMessage message, DisputeCase dispute) =>
        message.PartyId is { } party ? dispute.Parties.FirstOrDefault(one => one.Id == party)?.Side : null;
}
