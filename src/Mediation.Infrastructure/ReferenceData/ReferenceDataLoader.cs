using System.Reflection;
using System.Text.Json;
using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Calendar;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.ReferenceData;

/// <summary>Puts the shipped holiday notices and divisions into the database; what is there already stays as the office has it.</summary>
public sealed class ReferenceDataLoader(AppDb db, IWorkCalendars calendars, PlatformTime time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task LoadAsync(CancellationToken ct)
    {
        try
        {
            await AddMissingAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another node starts at this moment and was faster: what it brought is not missing any more.
            db.ChangeTracker.Clear();
            await AddMissingAsync(ct);
        }

        db.ChangeTracker.Clear();
        calendars.Renew();
    }

    private async Task AddMissingAsync(CancellationToken ct)
    {
        await AddNoticesAsync(ct);
        if (!await db.Divisions.AnyAsync(ct))
        {
            db.Divisions.AddRange(Divisions());
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task AddNoticesAsync(CancellationToken ct)
    {
        var onRecord = await db.CalendarNotices.AsNoTracking().ToListAsync(ct);
        var hasCases = await db.Cases.AnyAsync(ct);
        foreach (var shipped in Notices().Where(shipped => onRecord.TrueForAll(notice => notice.Year != shipped.Year)))
        {
            var notice = CalendarNotice.Publish(CalendarNoticeId.New(time.Now), shipped.ToText(), edition: 1, time.Now);
            db.CalendarNotices.Add(notice);
            var difference = CalendarDifference.Between(
                CalendarNotice.Calendar(onRecord), CalendarNotice.Calendar([.. onRecord, notice]), notice.Year);

            // A release may bring the notice of a year on which open deadlines hang already.
            if (hasCases && !difference.IsNone)
            {
                db.Publications.Add(Publication.Of(PublicationId.New(time.Now), notice, difference, time.Now));
            }

            onRecord.Add(notice);
        }
    }

    private static IEnumerable<Notice> Notices() => Resources("Holidays/")
        .Select(text => JsonSerializer.Deserialize<Notice>(text, Json)!)
        .OrderBy(notice => notice.Year);

    private static IEnumerable<Division> Divisions() => Resources("Divisions/")
        .SelectMany(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1))
        .Select(line => line.Split(','))
        .Select(cells => new Division { Code = cells[0], Name = cells[1], Level = cells[2], Parent = cells[3].Length == 0 ? null : cells[3] })
        .Append(new Division
        {
            Code = JurisdictionArea.BeijingDevelopmentArea.Code,
            Name = JurisdictionArea.BeijingDevelopmentArea.Name,
            Level = "area",
            Parent = "110000",
        });

    private static IEnumerable<string> Resources(string folder)
    {
        var here = Assembly.GetExecutingAssembly();
        foreach (var resource in here.GetManifestResourceNames().Where(resource => resource.StartsWith(folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(here.GetManifestResourceStream(resource)!);
            yield return reader.ReadToEnd();
        }
    }

    private sealed record Notice(int Year, IReadOnlyList<string>? Papers, IReadOnlyList<NoticeDay> Days)
    {
        public NoticeText ToText() => new(
            new HolidayNotice(Year, [.. Days.Select(day => new HolidayEntry(day.Name, day.Date, day.IsOffDay))]),
            Source: Papers is { Count: > 0 } ? string.Join('\n', Papers) : null);
    }

    private sealed record NoticeDay(string Name, DateOnly Date, bool IsOffDay);
}
