using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Guidance.Rules;

public enum LimitationState
{
    /// <summary>Wages while the employment lasts (§27(4)).</summary>
    NoneWhileEmployed,
    Runs,

    /// <summary>Told, never a reason to turn somebody away: the other side must plead it.</summary>
    Over,

    /// <summary>The day is not known.</summary>
    Unknown,

    /// <summary>The matter is no labour dispute, so that this clock says nothing about it.</summary>
    NotTold,
}

/// <summary>
/// How much of the year is left: wages from the end of the employment and not before it, everything else from the day the infringement was
/// or should have been known. Without a day nothing is guessed.
/// </summary>
[LegalBasis("调解仲裁法 §27")]
public static class GuidedLimitation
{
    /// <summary>With fewer days left somebody is told to act now.</summary>
    public const int UrgentDays = 30;

    private static readonly string[] Pay = [GuidedKeys.Wages, GuidedKeys.Overtime];

    public static LimitationTold Of(IReadOnlyDictionary<string, string> given, DateOnly today, Reckoning reckoning)
    {
        var isPay = Pay.Contains(given.GetValueOrDefault(GuidedKeys.What));
        if (isPay && given.GetValueOrDefault(GuidedKeys.Employed) == GuidedKeys.Yes)
        {
            return new LimitationTold(LimitationState.NoneWhileEmployed);
        }

        return (Day(given, GuidedKeys.Ended), Day(given, GuidedKeys.Happened)) switch
        {
            ({ } ended, _) => From(ended, StartEvents.EmploymentEnded, today, reckoning),
            (_, { } known) => From(known, StartEvents.InfringementKnown, today, reckoning),
            _ => new LimitationTold(LimitationState.Unknown),
        };
    }

    private static DateOnly? Day(IReadOnlyDictionary<string, string> given, string question) => GuidedCondition.DayOf(given.GetValueOrDefault(question));

    private static LimitationTold From(DateOnly start, string trigger, DateOnly today, Reckoning reckoning)
    {
        // Before the Act there was a shorter period: over in any case.
        if (!reckoning.Clocks.All.Any(period => period.Clock == ClockId.C1 && period.IsInForce(start)))
        {
            return new LimitationTold(LimitationState.Over, start, trigger);
        }

        var due = DueDateRule.Compute(reckoning.Clocks.For(ClockId.C1, start), start, reckoning.Calendar, []);
        return new LimitationTold(due.On < today ? LimitationState.Over : LimitationState.Runs, start, trigger, due, due.On.DayNumber - today.DayNumber);
    }
}

/// <param name="StartOn">The day of the event, itself not counted.</param>
/// <param name="Trigger">Code of the event.</param>
/// <param name="Due">Null where no year can be counted.</param>
/// <param name="DaysLeft">Negative when it is over.</param>
public sealed record LimitationTold(LimitationState State, DateOnly? StartOn = null, string? Trigger = null, DueDate? Due = null, int? DaysLeft = null)
{
    public bool IsUrgent => State == LimitationState.Runs && DaysLeft < GuidedLimitation.UrgentDays;
}
