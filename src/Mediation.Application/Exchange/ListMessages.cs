using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;

namespace Mediation.Application.Exchange;

/// <summary>What was sent to partners, or came from them: where it stands, with its receipt. Newest first, a page at a time.</summary>
[Requires(Permission.ReadExchange)]
public sealed record ListMessages : IRequest<MessagePage>
{
    public ExchangeDirection Direction { get; init; }

    public Guid? Subject { get; init; }

    /// <summary>What the last page named as next.</summary>
    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

internal sealed class ListMessagesValidator : AbstractValidator<ListMessages>
{
    public ListMessagesValidator()
    {
        RuleFor(query => query.Direction).IsInEnum();
        RuleFor(query => query.Take).InclusiveBetween(1, ExchangeLists.MaxTake);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || InstantCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListMessagesHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListMessages, MessagePage>
{
    public async Task<MessagePage> Handle(ListMessages query, CancellationToken ct)
    {
        var own = await db.OwnCodeAsync(scope.Caller, ct);
        return query.Direction == ExchangeDirection.Out
            ? await db.PageAsync(
                db.ExchangeOut.Where(message => (own == null || message.From == own) && (query.Subject == null || message.Subject == query.Subject)),
                query.Cursor, query.Take, ct)
            : await db.PageAsync(
                db.ExchangeIn.Where(message => (own == null || message.To == own) && (query.Subject == null || message.Subject == query.Subject)),
                query.Cursor, query.Take, ct);
    }
}

/// <summary>Messages that nobody tries to send any more, and those that wait behind them. Newest first, a page at a time.</summary>
[Requires(Permission.ReadExchange)]
public sealed record ListDeadLetters(string? Cursor = null, int Take = 50) : IRequest<MessagePage>;

internal sealed class ListDeadLettersValidator : AbstractValidator<ListDeadLetters>
{
    public ListDeadLettersValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, ExchangeLists.MaxTake);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || InstantCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListDeadLettersHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListDeadLetters, MessagePage>
{
    public async Task<MessagePage> Handle(ListDeadLetters query, CancellationToken ct)
    {
        var own = await db.OwnCodeAsync(scope.Caller, ct);
        var dead = db.ExchangeOut.Where(message => (own == null || message.From == own) && (message.State == OutState.Dead
            || (message.State == OutState.Queued && db.ExchangeOut.Any(earlier => earlier.From == message.From && earlier.To == message.To
                && earlier.Subject == message.Subject && earlier.Sequence < message.Sequence && earlier.State == OutState.Dead))));
        return await db.PageAsync(dead, query.Cursor, query.Take, ct);
    }
}
