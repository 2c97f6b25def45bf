using FluentValidation;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>Every day off and every make-up working day of a year as the platform counts them, so that anybody can check us.</summary>
[OpenToAll]
public sealed record GetCalendarYear(int Year) : IRequest<CalendarYear>;

/// <param name="IsProvisional">No notice is out: weekends and the fixed statutory holidays, which a notice will add to.</param>
/// <param name="Notices">What it rests on; of two editions the later decides.</param>
public sealed record CalendarYear(
    int Year, bool IsProvisional, int WorkingDays, IReadOnlyList<CalendarSource> Notices, IReadOnlyList<CalendarDay> Days);

public sealed record CalendarSource(int Year, int Edition, string Title, string? DocumentNumber, string? Source, DateOnly? IssuedOn);

/// <param name="Kind">Why it is a day off; null for a day that people work although it is a weekend, or was to be free.</param>
/// <param name="Name">The festival, as the statute or the notice names it.</param>
public sealed record CalendarDay(DateOnly Date, bool IsOffDay, RestDayKind? Kind, string? Name);

internal sealed class GetCalendarYearValidator : AbstractValidator<GetCalendarYear>
{
    public GetCalendarYearValidator() => RuleFor(query => query.Year).InclusiveBetween(WorkCalendar.FirstYear, WorkCalendar.LastYear);
}

internal sealed class GetCalendarYearHandler(IAppDb db, IWorkCalendars calendars) : IRequestHandler<GetCalendarYear, CalendarYear>
{
    public async Task<CalendarYear> Handle(GetCalendarYear query, CancellationToken ct)
    {
        var calendar = await calendars.CurrentAsync(ct);
        var (first, last) = (new DateOnly(query.Year, 1, 1), new DateOnly(query.Year, 12, 31));
        var notices = await db.CalendarNotices.AsNoTracking()
            .Where(notice => notice.Year == query.Year || notice.Year == query.Year + 1).ToListAsync(ct);
        var relevant = notices.Where(notice => notice.InForce().Days.Any(day => day.Date.Year == query.Year))
            .OrderBy(notice => notice.Year).ThenBy(notice => notice.Edition).ToList();
        var worked = relevant.SelectMany(notice => notice.Days).Where(day => !day.IsOffDay).GroupBy(day => day.Date)
            .ToDictionary(day => day.Key, day => day.Last().Name);
        var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
            .Select(date => DayOf(date, calendar, worked)).OfType<CalendarDay>().ToList();
        return new CalendarYear(
            query.Year, calendar.IsProvisional(first), last.DayNumber - first.DayNumber + 1 - days.Count(day => day.IsOffDay),
            [.. relevant.Select(notice => new CalendarSource(
                notice.Year, notice.Edition, notice.Title, notice.DocumentNumber, notice.Source, notice.IssuedOn))],
            days);
    }

    private static CalendarDay? DayOf(DateOnly date, WorkCalendar calendar, Dictionary<DateOnly, string> worked)
    {
        if (calendar.WhyRest(date) is { } rest)
        {
            return new CalendarDay(date, IsOffDay: true, rest.Kind, rest.Holiday);
        }

        return worked.TryGetValue(date, out var name) ? new CalendarDay(date, IsOffDay: false, Kind: null, name) : null;
    }
}
