using System.Reflection;
using System.Text.Json;
using Mediation.Application.Agencies;
using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.ReferenceData;

/// <summary>Puts the shipped holiday notices and divisions into an empty database; what is there already stays as the office has it.</summary>
public sealed class ReferenceDataLoader(AppDb db, IWorkCalendars calendars)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task LoadAsync(CancellationToken ct)
    {
        var known = await db.HolidayDays.Select(day => day.NoticeYear).Distinct().ToListAsync(ct);
        foreach (var notice in Notices().Where(notice => !known.Contains(notice.Year)))
        {
            db.HolidayDays.AddRange(notice.Days.Select(day => new HolidayNoticeDay
            {
                NoticeYear = notice.Year,
                Date = day.Date,
                Name = day.Name,
                IsOffDay = day.IsOffDay,
            }));
        }

        if (!await db.Divisions.AnyAsync(ct))
        {
            db.Divisions.AddRange(Divisions());
        }

        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        calendars.Renew();
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

    private sealed record Notice(int Year, IReadOnlyList<NoticeDay> Days);

    private sealed record NoticeDay(string Name, DateOnly Date, bool IsOffDay);
}
