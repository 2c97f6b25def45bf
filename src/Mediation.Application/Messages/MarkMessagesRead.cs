using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Messages;

/// <summary>Notes how far the caller has read a room; an earlier mark changes nothing.</summary>
[Requires(Permission.UseMessages)]
public sealed record MarkMessagesRead : ICommand<MessagesRead>
{
    [JsonIgnore]
    public CaseId CaseId { get; init; }

    public required MessageRoom Room { get; init; }

    /// <summary>The last message that was shown.</summary>
    public required Guid Message { get; init; }
}

public sealed record MessagesRead(DateTimeOffset ReadTo);

internal sealed class MarkMessagesReadValidator : AbstractValidator<MarkMessagesRead>
{
    public MarkMessagesReadValidator()
    {
        RuleFor(command => command.Room).IsInEnum();
        RuleFor(command => command.Message).NotEmpty();
    }
}

internal sealed class MarkMessagesReadHandler(IAppDb db, RoomDoor door, RequestScope scope) : IRequestHandler<MarkMessagesRead, MessagesRead>
{
    private const int Attempts = 3;

    public async Task<MessagesRead> Handle(MarkMessagesRead command, CancellationToken ct)
    {
        var (id, room) = (command.CaseId, command.Room);
        await door.EnterAsync(id, room, ct);
        var last = new MessageId(command.Message);
        var shown = await db.Messages.AsNoTracking().Where(message => message.CaseId == id && message.Room == room && message.Id == last)
            .Select(message => new { message.At }).SingleOrDefaultAsync(ct) ?? throw new NotFoundException("message");
        for (var attempt = 1; ; attempt++)
        {
            var mark = await db.ReadMarks.SingleOrDefaultAsync(one => one.CaseId == id && one.Room == room && one.AccountId == scope.Caller.Id, ct);
            if (mark is null)
            {
                mark = new ReadMark(id, room, scope.Caller.Id);
                db.ReadMarks.Add(mark);
            }

            mark.Read(shown.At);
            try
            {
                await db.SaveChangesAsync(ct);
                return new MessagesRead(mark.ReadTo);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Read in two tabs at once: the mark is there now.
                db.Forget();
            }
        }
    }
}
