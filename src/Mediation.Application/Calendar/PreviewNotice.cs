using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using MediatR;

namespace Mediation.Application.Calendar;

/// <summary>What publishing a notice would change; nothing is kept.</summary>
[Requires(Permission.ManageCalendar)]
public sealed record PreviewNotice : NoticeForm, IRequest<NoticePreview>;

/// <param name="IsKnown">This very notice is on record: publishing it changes nothing.</param>
/// <param name="BecomesDefinite">The year had no notice before.</param>
/// <param name="Days">Days that become free or worked.</param>
/// <param name="DeadlinesTouched">Open deadlines that would be counted again; most of them do not move.</param>
public sealed record NoticePreview(
    int Year, int Edition, bool IsKnown, bool BecomesDefinite, IReadOnlyList<DayPreview> Days, int DeadlinesTouched, IReadOnlyList<string> Warnings);

/// <param name="Before">Why it was a day off, e.g. Weekend or Holiday:春节; null for a working day.</param>
public sealed record DayPreview(DateOnly Date, string? Before, string? After);

internal sealed class PreviewNoticeValidator(PlatformTime time) : NoticeFormValidator<PreviewNotice>(time);

internal sealed class PreviewNoticeHandler(IAppDb db, PlatformTime time) : IRequestHandler<PreviewNotice, NoticePreview>
{
    public async Task<NoticePreview> Handle(PreviewNotice query, CancellationToken ct)
    {
        var outlook = await CalendarOutlook.OfAsync(db, query.ToText(), time.Now, ct);
        var difference = outlook.Known is null ? outlook.Difference : new CalendarDifference([]);
        var touched = difference.IsNone ? 0 : await db.CountOpenDeadlinesAsync(difference.First, difference.Last, ct);
        return new NoticePreview(
            query.Year, outlook.Known?.Edition ?? outlook.NextEdition, outlook.Known is not null,
            difference.Days.Any(day => day.BecomesDefinite),
            [.. difference.Days.Where(day => day.ChangesWork).Select(day => new DayPreview(day.Date, day.Before?.Reason, day.After?.Reason))],
            touched, outlook.Warnings());
    }
}
