using Mediation.Domain.Calendar;

namespace Mediation.Domain.Notices;

/// <summary>
/// A rung that has come, and the last days it is the newest rung for. Of several rungs that came at once, because the platform stood still
/// or the clock began late, only the newest speaks: "three days left" would be wrong on the day itself.
/// </summary>
/// <param name="First">The earliest of these last days.</param>
/// <param name="Last">The latest of them, included.</param>
public sealed record ReachedRung(ReminderStep Step, DateOnly First, DateOnly Last)
{
    /// <summary>So long after its day the newest rung is still sent; nobody is served by hearing of a date that passed a season ago.</summary>
    public const int StillSentDays = 90;

    /// <summary>The same rung may speak for several stretches: working and calendar days overtake each other around holidays.</summary>
    public static IReadOnlyList<ReachedRung> On(DateOnly today, IReadOnlyList<ReminderStep> steps, WorkCalendar calendar)
    {
        var stretches = new List<ReachedRung>();
        if (steps.Count == 0)
        {
            return stretches;
        }

        var first = steps.Min(step => ReminderDay.LatestDueOn(step, today.AddDays(-StillSentDays - 1), calendar)).AddDays(1);
        var last = steps.Max(step => ReminderDay.LatestDueOn(step, today, calendar));
        for (var due = first; due <= last; due = due.AddDays(1))
        {
            if (Newest(today, due, steps, calendar) is not { } step)
            {
                continue;
            }

            if (stretches.Count > 0 && stretches[^1].Step == step && stretches[^1].Last == due.AddDays(-1))
            {
                stretches[^1] = stretches[^1] with { Last = due };
            }
            else
            {
                stretches.Add(new ReachedRung(step, due, due));
            }
        }

        return stretches;
    }

    public bool Speaks(DateOnly dueOn) => First <= dueOn && dueOn <= Last;

    private static ReminderStep? Newest(DateOnly today, DateOnly dueOn, IReadOnlyList<ReminderStep> steps, WorkCalendar calendar) => steps
        .Select(step => (step, day: ReminderDay.Of(step, dueOn, calendar)))
        .Where(rung => rung.day <= today && rung.day >= today.AddDays(-StillSentDays))
        .OrderBy(rung => rung.day).ThenBy(rung => rung.step.Offset)
        .Select(rung => rung.step).LastOrDefault();
}
