using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>The notices on record, the newest year first, with the run that each of them began.</summary>
[Requires(Permission.ManageCalendar)]
public sealed record ListNotices(int? BeforeYear = null, int Take = 20) : IRequest<NoticePage>;

/// <param name="Next">Year to pass as <c>beforeYear</c>; null on the last page.</param>
public sealed record NoticePage(IReadOnlyList<NoticeEntry> Notices, int? Next);

public sealed record NoticeEntry(
    Guid Id, int Year, int Edition, string Title, string? DocumentNumber, string? Source, DateOnly? IssuedOn, DateTimeOffset PublishedAt, int Days,
    Guid? Publication);

internal sealed class ListNoticesValidator : AbstractValidator<ListNotices>
{
    public ListNoticesValidator() => RuleFor(query => query.Take).InclusiveBetween(1, 100);
}

internal sealed class ListNoticesHandler(IAppDb db) : IRequestHandler<ListNotices, NoticePage>
{
    public async Task<NoticePage> Handle(ListNotices query, CancellationToken ct)
    {
        // By whole years, so that the editions of one are never torn apart.
        var years = await db.CalendarNotices.Where(notice => query.BeforeYear == null || notice.Year < query.BeforeYear)
            .Select(notice => notice.Year).Distinct().OrderByDescending(year => year).Take(query.Take + 1).ToListAsync(ct);
        var shown = years.Take(query.Take).ToList();
        var notices = await db.CalendarNotices.AsNoTracking().Where(notice => shown.Contains(notice.Year)).ToListAsync(ct);
        var ids = notices.ConvertAll(notice => notice.Id);
        var runs = await db.Publications.Where(run => ids.Contains(run.NoticeId)).ToDictionaryAsync(run => run.NoticeId, run => run.Id.Value, ct);
        return new NoticePage(
            [
                .. notices.OrderByDescending(notice => notice.Year).ThenBy(notice => notice.Edition).Select(notice => new NoticeEntry(
                    notice.Id.Value, notice.Year, notice.Edition, notice.Title, notice.DocumentNumber, notice.Source, notice.IssuedOn,
                    notice.PublishedAt, notice.Days.Count, runs.TryGetValue(notice.Id, out var run) ? run : null)),
            ],
            years.Count > query.Take ? shown[^1] : null);
    }
}
