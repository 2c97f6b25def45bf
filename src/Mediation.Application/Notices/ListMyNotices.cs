using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>The caller's own inbox: unread ones first, then the newest; a page at a time.</summary>
[Requires(Permission.ReadOwnNotices)]
public sealed record ListMyNotices : IRequest<NoticePage>
{
    /// <summary>What the last page named as next.</summary>
    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

/// <param name="Unread">How many are unread in the whole inbox.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record NoticePage(IReadOnlyList<NoticeRow> Notices, int Unread, string? Next);

/// <param name="IsWithdrawn">It does not hold any more; what it said stays to be read.</param>
public sealed record NoticeRow(
    Guid Id, Guid? CaseId, string What, string? Subject, string Text, string Language, DateOnly? DueOn, DateTimeOffset At, DateTimeOffset? ReadAt,
    bool IsWithdrawn);

internal sealed class ListMyNoticesValidator : AbstractValidator<ListMyNotices>
{
    public const int MaxTake = 100;

    public ListMyNoticesValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || InboxCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListMyNoticesHandler(IAppDb db, NoticeTexts texts, RequestScope scope) : IRequestHandler<ListMyNotices, NoticePage>
{
    public async Task<NoticePage> Handle(ListMyNotices query, CancellationToken ct)
    {
        var inbox = await db.InboxOfAsync(scope.Caller, ct);
        var unread = await inbox.CountAsync(item => item.Notice.ReadAt == null && item.Notice.State != NoticeState.Cancelled, ct);
        var items = await After(inbox, query.Cursor)
            .OrderBy(item => item.Notice.ReadAt != null || item.Notice.State == NoticeState.Cancelled)
            .ThenByDescending(item => item.Attempt.At).ThenByDescending(item => item.Attempt.Id)
            .Take(query.Take + 1).AsNoTracking().ToListAsync(ct);
        List<NoticeRow> rows = [];
        foreach (var item in items.Take(query.Take))
        {
            rows.Add(await RowAsync(item, ct));
        }

        return new NoticePage(rows, unread, items.Count > query.Take ? InboxCursor.Of(items[query.Take - 1]) : null);
    }

    private static IQueryable<InboxItem> After(IQueryable<InboxItem> inbox, string? cursor)
    {
        if (cursor is null)
        {
            return inbox;
        }

        var (wasRead, at, id) = InboxCursor.Read(cursor)!.Value;
        return wasRead
            ? inbox.Where(item => (item.Notice.ReadAt != null || item.Notice.State == NoticeState.Cancelled)
                && (item.Attempt.At < at || (item.Attempt.At == at && item.Attempt.Id < id)))
            : inbox.Where(item => item.Notice.ReadAt != null || item.Notice.State == NoticeState.Cancelled
                || item.Attempt.At < at || (item.Attempt.At == at && item.Attempt.Id < id));
    }

    private async Task<NoticeRow> RowAsync(InboxItem item, CancellationToken ct)
    {
        var notice = item.Notice;
        // Those laid there before texts were kept are shown in the words of today.
        var words = item.Attempt.Said ?? await texts.OfAsync(notice, NoticeChannel.InApp, ct);
        return new NoticeRow(
            notice.Id.Value, notice.CaseId?.Value, notice.TemplateKey, words.Subject, words.Text, notice.Language, notice.DueOn, item.Attempt.At,
            notice.ReadAt, notice.State == NoticeState.Cancelled);
    }
}

internal static class InboxCursor
{
    private const string OfRead = "r-";
    private const string OfUnread = "u-";

    public static string Of(InboxItem last) =>
        (last.Notice is { ReadAt: null, State: not NoticeState.Cancelled } ? OfUnread : OfRead) + AttemptCursor.Of(last.Attempt.At, last.Attempt.Id.Value);

    /// <summary>Null for what no page has named.</summary>
    public static (bool WasRead, DateTimeOffset At, DeliveryAttemptId Id)? Read(string cursor) =>
        (cursor.StartsWith(OfRead, StringComparison.Ordinal) || cursor.StartsWith(OfUnread, StringComparison.Ordinal))
        && AttemptCursor.Read(cursor[OfUnread.Length..]) is { } end
            ? (cursor[0] == OfRead[0], end.At, end.Id)
            : null;
}
