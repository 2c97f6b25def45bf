using Mediation.Domain.Calendar;

namespace Mediation.Domain.Notices;

/// <summary>
/// On which day a rung falls for a last day, and the other way round. Working days are counted away from the last day, which itself is not
/// counted; a later last day never has an earlier rung, so one date separates those whose rung has come from the others.
/// </summary>
public static class ReminderDay
{
    public static DateOnly Of(ReminderStep step, DateOnly dueOn, WorkCalendar calendar) => (step.Unit, step.Offset) switch
    {
        (ReminderUnit.WorkingDay, > 0) => calendar.AddWorkingDays(dueOn, step.Offset),
        (ReminderUnit.WorkingDay, < 0) => WorkingDaysBefore(dueOn, -step.Offset, calendar),
        _ => dueOn.AddDays(step.Offset),
    };

    /// <summary>The latest last day whose rung has come by <paramref name="today"/>: that one and all before it, none after it.</summary>
    public static DateOnly LatestDueOn(ReminderStep step, DateOnly today, WorkCalendar calendar) => (step.Unit, step.Offset) switch
    {
        (ReminderUnit.WorkingDay, > 0) => WorkingDaysBefore(today.AddDays(1), step.Offset, calendar).AddDays(-1),
        (ReminderUnit.WorkingDay, < 0) => calendar.AddWorkingDays(today, -step.Offset),
        _ => today.AddDays(-step.Offset),
    };

    /// <summary>The working day so many working days before <paramref name="date"/>.</summary>
    private static DateOnly WorkingDaysBefore(DateOnly date, int days, WorkCalendar calendar)
    {
        // Looked at from far enough back; a long closure of the office may ask for more.
        var back = (days * 2) + 30;
        while (calendar.CountWorkingDays(date.AddDays(-back), date.AddDays(-1)) < days)
        {
            back *= 2;
        }

        var start = date.AddDays(-back);
        return calendar.AddWorkingDays(start, calendar.CountWorkingDays(start, date.AddDays(-1)) - days + 1);
    }
}
