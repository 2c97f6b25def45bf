using Mediation.Application.Access;
using Mediation.Application.Common;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>A message in a list: where it stands, never what it says.</summary>
/// <param name="Partner">Code of the other system.</param>
/// <param name="Sequence">Place among the messages of this sender to this receiver about the subject.</param>
/// <param name="At">When it was posted, by its sender's clock.</param>
/// <param name="State">queued, applied, refused or dead for what is sent; waiting, applied or refused for what is taken.</param>
/// <param name="Error">Why the last try was in vain, or why it was refused.</param>
/// <param name="SubjectState">The state its receiver's receipt names.</param>
/// <param name="AcknowledgedAt">When the receipt was given, or came.</param>
/// <param name="ContentHash">SHA-256 of its content; the receipt names it too.</param>
/// <param name="Receipt">The signed receipt.</param>
public sealed record MessageEntry(
    Guid Id, ExchangeDirection Direction, string Partner, string Type, string From, string To, Guid Subject, int Sequence, DateTimeOffset At,
    string State, int Tries, DateTimeOffset? LastTryAt, DateTimeOffset? NextTryAt, string? Error, string? SubjectState,
    DateTimeOffset? AcknowledgedAt, string ContentHash, string? Receipt);

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record MessagePage(IReadOnlyList<MessageEntry> Messages, string? Next);

internal static class ExchangeLists
{
    public const int MaxTake = 200;

    /// <summary>Null for one who sees all: the platform and who runs it. Others see what their own agency sent or was sent.</summary>
    public static async Task<string?> OwnCodeAsync(this IAppDb db, Caller caller, CancellationToken ct)
    {
        if (caller.Kind == CallerKind.System || caller.Roles.Contains(Role.SystemAdministrator))
        {
            return null;
        }

        var agency = caller.Agency;
        return await db.Agencies.Where(one => one.Id == agency).Select(one => one.Code).SingleOrDefaultAsync(ct) ?? "";
    }

    public static async Task<MessagePage> PageAsync(
        this IAppDb db, IQueryable<ExchangeOutMessage> messages, string? cursor, int take, CancellationToken ct)
    {
        if (cursor is not null)
        {
            var (at, last) = InstantCursor.Read(cursor)!.Value;
            messages = messages.Where(message => message.At < at || (message.At == at && IdOrder.Compare(message.Id, last) < 0));
        }

        var rows = await messages.AsNoTracking().OrderByDescending(message => message.At).ThenByDescending(message => message.Id).Take(take + 1)
            .Select(message => new MessageEntry(
                message.Id, ExchangeDirection.Out,
                db.ExchangePartners.Where(partner => partner.Id == message.PartnerId).Select(partner => partner.Code).First(),
                message.Type, message.From, message.To, message.Subject, message.Sequence,
                message.At, Word(message.State), message.Tries, message.LastTryAt, message.State == OutState.Queued ? message.NextTryAt : null,
                message.State == OutState.Refused ? message.ReceiptCode : message.LastError, message.ReceiptState, message.AcknowledgedAt,
                message.ContentHash, message.Receipt))
            .ToListAsync(ct);
        return PageOf(rows, take);
    }

    public static async Task<MessagePage> PageAsync(
        this IAppDb db, IQueryable<ExchangeInMessage> messages, string? cursor, int take, CancellationToken ct)
    {
        if (cursor is not null)
        {
            var (at, last) = InstantCursor.Read(cursor)!.Value;
            messages = messages.Where(message => message.At < at || (message.At == at && IdOrder.Compare(message.Id, last) < 0));
        }

        var rows = await messages.AsNoTracking().OrderByDescending(message => message.At).ThenByDescending(message => message.Id).Take(take + 1)
            .Select(message => new MessageEntry(
                message.Id, ExchangeDirection.In,
                db.ExchangePartners.Where(partner => partner.Id == message.PartnerId).Select(partner => partner.Code).First(),
                message.Type, message.From, message.To, message.Subject, message.Sequence,
                message.At, Word(message.State), 1, message.ReceivedAt, null, message.Code, message.SubjectState, message.TakenAt,
                message.ContentHash, message.Receipt))
            .ToListAsync(ct);
        return PageOf(rows, take);
    }

    private static MessagePage PageOf(List<MessageEntry> rows, int take)
    {
        List<MessageEntry> page = [.. rows.Take(take)];
        return new MessagePage(page, rows.Count > take ? InstantCursor.Of(page[^1].At, page[^1].Id) : null);
    }

    private static string Word<TState>(TState state) where TState : struct, Enum => state.ToString().ToLowerInvariant();
}
