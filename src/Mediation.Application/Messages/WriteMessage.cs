using System.Text.Json.Serialization;
using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Application.Negotiation;
using Mediation.Application.Representation;
using Mediation.Domain.Cases;
using Mediation.Domain.Common;
using Mediation.Domain.Messages;
using Mediation.Domain.Notices;
using Mediation.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Messages;

/// <summary>Writes into one room of a case. Those who have a part in it are told that there is something to read, once until they read it.</summary>
[Requires(Permission.UseMessages)]
public sealed record WriteMessage : ICommand<MessageReceipt>, ITargeted
{
    [JsonIgnore]
    public CaseId CaseId { get; init; }

    public required MessageRoom Room { get; init; }

    public required string Text { get; init; }

    /// <summary>The id the message is to have: a form sent twice writes once.</summary>
    public Guid? Id { get; init; }

    [JsonIgnore]
    public Guid Target => CaseId.Value;
}

public sealed record MessageReceipt(Guid Id, DateTimeOffset At);

internal sealed class WriteMessageValidator : AbstractValidator<WriteMessage>
{
    public WriteMessageValidator()
    {
        RuleFor(command => command.Room).IsInEnum();
        RuleFor(command => command.Text).NotEmpty().MaximumLength(CaseMessage.TextMaxLength)
            .Must(text => text is null || PlainText.IsClean(text)).WithErrorCode("field.text");
    }
}

internal sealed class WriteMessageHandler(IAppDb db, RoomDoor door, TalkNotices notices, RequestScope scope, PlatformTime time)
    : IRequestHandler<WriteMessage, MessageReceipt>
{
    private const int MaxPerCase = 5000;
    private const int Attempts = 3;

    public async Task<MessageReceipt> Handle(WriteMessage command, CancellationToken ct)
    {
        var seat = await door.EnterAsync(command.CaseId, command.Room, ct);
        var author = new MessageAuthor(scope.Caller.Id, seat.IsMediator ? null : seat.Own[0].Id, seat.IsMediator || scope.Through(seat.Case, seat.Own[0]) is not null ? scope.Caller.Name : seat.Own[0].Name);
        for (var attempt = 1; ; attempt++)
        {
            if (await WrittenAsync(command, ct) is { } earlier)
            {
                return earlier;
            }

            MessagesMayPass.Require(seat.Case.Status);
            await MustHavePlaceAsync(command.CaseId, ct);
            try
            {
                return await SaveAsync(command, author, seat, ct);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Two wrote at this moment and both told the same reader first, or one form was sent twice: the second sees the first now.
                db.Forget();
            }
        }
    }

    private async Task<MessageReceipt?> WrittenAsync(WriteMessage command, CancellationToken ct)
    {
        if (command.Id is not { } given)
        {
            return null;
        }

        var id = new MessageId(given);
        var known = await db.Messages.AsNoTracking().Where(message => message.Id == id)
            .Select(message => new { message.CaseId, message.Room, message.AuthorId, message.At }).SingleOrDefaultAsync(ct);
        if (known is null)
        {
            return null;
        }

        return known.CaseId == command.CaseId && known.Room == command.Room && known.AuthorId == scope.Caller.Id
            ? new MessageReceipt(given, known.At)
            : throw new RuleBrokenException(RuleCode.AlreadyExists);
    }

    private async Task MustHavePlaceAsync(CaseId id, CancellationToken ct)
    {
        if (await db.Messages.CountAsync(message => message.CaseId == id, ct) >= MaxPerCase)
        {
            throw new RuleBrokenException(RuleCode.MessagesTooMany, MaxPerCase);
        }
    }

    private async Task<MessageReceipt> SaveAsync(WriteMessage command, MessageAuthor author, Seat seat, CancellationToken ct)
    {
        var now = time.Now;
        var id = command.Id is { } given ? new MessageId(given) : MessageId.New(now);
        db.Messages.Add(new CaseMessage(id, command.CaseId, command.Room, author, command.Text.Trim(), now));
        var read = (await db.ReadMarks.AsNoTracking().Where(mark => mark.CaseId == command.CaseId && mark.Room == command.Room).ToListAsync(ct))
            .ToDictionary(mark => mark.AccountId, mark => mark.ReadTo);
        var accounts = seat.Case.Parties.Where(party => party.AccountId is not null).ToDictionary(party => party.Id.Value, party => party.AccountId!.Value);
        await notices.TellAsync(
            seat.Case, RoomDoor.OthersIn(command.Room, seat), TemplateKeys.MessageWritten,
            recipient => KeyOf(command, recipient, read, accounts), ct);
        await db.SaveChangesAsync(ct);
        return new MessageReceipt(id.Value, now);
    }

    /// <summary>The same until its reader reads: one notice for however many messages wait.</summary>
    private static string KeyOf(WriteMessage command, Recipient recipient, Dictionary<Guid, DateTimeOffset> read, Dictionary<Guid, Guid> accounts)
    {
        var account = accounts.GetValueOrDefault(recipient.Id, recipient.Id);
        return FormattableString.Invariant($"m:{command.CaseId.Value:N}:{command.Room}:{read.GetValueOrDefault(account).UtcTicks}");
    }
}
