using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>How long papers reach the centre on a last day (民法典 §203(2)): at the counter until it closes, online until 24:00.</summary>
/// <param name="ClosesAt">When the counter closes; null when it stays shut that day or its hours are not on record.</param>
/// <param name="Closure">Why it is shut, when the centre said so.</param>
public sealed record CounterHours(TimeOnly? ClosesAt, string? Closure);

/// <summary>The hours and closures of one centre, held against due days.</summary>
internal sealed class Counter(OfficeHours? hours, IReadOnlyList<LocalClosure> closures, WorkCalendar calendar)
{
    public static async Task<Counter> OfAsync(IAppDb db, AgencyId agency, WorkCalendar calendar, DateOnly from, CancellationToken ct) => new(
        await db.OfficeHours.AsNoTracking().SingleOrDefaultAsync(hours => hours.AgencyId == agency, ct),
        await db.LocalClosures.AsNoTracking()
            .Where(closure => closure.AgencyId == agency && closure.To >= from && closure.WithdrawnAt == null).ToListAsync(ct),
        calendar);

    /// <summary>Null when nothing is known of the counter on that day.</summary>
    public CounterHours? On(DateOnly day)
    {
        if (closures.FirstOrDefault(closure => closure.From <= day && day <= closure.To) is { } closed)
        {
            return new CounterHours(ClosesAt: null, closed.Reason);
        }

        return hours is null ? null : new CounterHours(hours.ClosesOn(day, calendar), Closure: null);
    }
}
