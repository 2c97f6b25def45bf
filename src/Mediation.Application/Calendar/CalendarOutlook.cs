using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>A notice held against those on record: whether it is known, and what it would change.</summary>
internal sealed record CalendarOutlook(IReadOnlyList<CalendarNotice> OnRecord, NoticeText Text, WorkCalendar After, CalendarDifference Difference)
{
    public CalendarNotice? Known => OfYear.FirstOrDefault(notice => notice.Fingerprint == Text.Fingerprint);

    public int NextEdition => OfYear.Select(notice => notice.Edition).DefaultIfEmpty().Max() + 1;

    private IEnumerable<CalendarNotice> OfYear => OnRecord.Where(notice => notice.Year == Text.Notice.Year);

    public static async Task<CalendarOutlook> OfAsync(IAppDb db, NoticeText text, DateTimeOffset now, CancellationToken ct)
    {
        var onRecord = await db.CalendarNotices.AsNoTracking().ToListAsync(ct);
        var edition = onRecord.Count(notice => notice.Year == text.Notice.Year) + 1;
        var added = CalendarNotice.Publish(CalendarNoticeId.New(now), text, edition, now);
        var after = CalendarNotice.Calendar([.. onRecord, added]);
        return new CalendarOutlook(
            onRecord, text, after, CalendarDifference.Between(CalendarNotice.Calendar(onRecord), after, text.Notice.Year));
    }

    /// <summary>Stable codes of what is odd about the notice; they refuse nothing.</summary>
    public IReadOnlyList<string> Warnings()
    {
        var statutory = StatutoryHolidays.For(Text.Notice.Year).Select(day => day.Date).ToHashSet();
        List<string> warnings = [];
        if (Text.Notice.Days.Any(day => !day.IsOffDay && statutory.Contains(day.Date)))
        {
            warnings.Add("calendar.statutory-holiday-worked");
        }

        if (NextEdition == 1 && !statutory.IsSubsetOf(Text.Notice.Days.Where(day => day.IsOffDay).Select(day => day.Date)))
        {
            warnings.Add("calendar.statutory-holiday-missing");
        }

        return warnings;
    }
}
