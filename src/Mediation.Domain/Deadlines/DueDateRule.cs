using Mediation.Domain.Calendar;
using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

/// <summary>
/// How a period becomes a date. The day of the event is not counted; months and years end on the corresponding day; of calendar days only the
/// last one must be a working day; working days are counted one by one, make-up days included.
/// </summary>
[LegalBasis("民法典 §201")]
[LegalBasis("民法典 §202")]
[LegalBasis("民法典 §203(1)")]
[LegalBasis("劳动人事争议仲裁办案规则 §80")]
public static class DueDateRule
{
    /// <param name="startOn">The day of the event, Asia/Shanghai.</param>
    /// <param name="adjustments">In the order in which they were recorded.</param>
    /// <param name="agreedOn">Only, and always, for a period as agreed.</param>
    /// <param name="limits">False where what was once granted is counted again: a later calendar or text does not take it back.</param>
    public static DueDate Compute(
        StatutoryPeriod period,
        DateOnly startOn,
        WorkCalendar calendar,
        IReadOnlyList<ClockAdjustment> adjustments,
        DateOnly? agreedOn = null,
        bool limits = true)
    {
        var walk = Walk(new DueDateWalk(period, startOn, calendar, explains: true, limits), period, startOn, adjustments, agreedOn);

        return new DueDate(walk.End, walk.ProvisionalFrom is not null, new DueDateExplanation(walk.Steps));
    }

    /// <summary>The same date without saying why: for asking about very many at once. Takes the granted as granted.</summary>
    public static FoundDate Find(
        StatutoryPeriod period,
        DateOnly startOn,
        WorkCalendar calendar,
        IReadOnlyList<ClockAdjustment> adjustments,
        DateOnly? agreedOn = null)
    {
        if (adjustments.Count == 0 && agreedOn is null && period is { Direction: ClockDirection.Forward, Unit: not PeriodUnit.AsAgreed, Roll: not RollRule.Backward })
        {
            return FindPlain(period, startOn, calendar);
        }

        var walk = Walk(new DueDateWalk(period, startOn, calendar, explains: false, limits: false), period, startOn, adjustments, agreedOn);

        return new FoundDate(walk.End, walk.ProvisionalFrom is not null);
    }

    private static FoundDate FindPlain(StatutoryPeriod period, DateOnly startOn, WorkCalendar calendar)
    {
        if (period.Unit == PeriodUnit.WorkingDay)
        {
            // A counted working day is worked: there is nothing to roll.
            var counted = calendar.AddWorkingDays(startOn, period.Length);

            return new FoundDate(counted, calendar.FirstProvisional(startOn.AddDays(1), counted) is not null);
        }

        var end = period.Unit.After(startOn, period.Length);
        if (period.Roll == RollRule.None)
        {
            return new FoundDate(end, IsProvisional: false);
        }

        var due = calendar.FirstWorkingDayOnOrAfter(end);

        return new FoundDate(due, calendar.FirstProvisional(end, due) is not null);
    }

    private static DueDateWalk Walk(
        DueDateWalk walk, StatutoryPeriod period, DateOnly startOn, IReadOnlyList<ClockAdjustment> adjustments, DateOnly? agreedOn)
    {
        RequireInSequence(adjustments);
        var restart = LastRestart(adjustments);

        if (period.Unit == PeriodUnit.AsAgreed)
        {
            Guard.Require(restart < 0, RuleCode.DeadlineNotRestartable);
            walk.EndOn(AgreedDate(startOn, agreedOn));
        }
        else
        {
            Guard.Require(agreedOn is null, RuleCode.DeadlineAgreedDateNotAllowed);
            walk.Count([.. adjustments.OfType<ClockAdjustment.Restart>()]);
        }

        for (var at = 0; at < adjustments.Count; at++)
        {
            switch (adjustments[at])
            {
                case ClockAdjustment.Extension extension when at > restart:
                    walk.Extend(extension);
                    break;
                case ClockAdjustment.Pause { Until: { } until } pause:
                    walk.LeaveOut(pause.From, until, StepKind.Paused, null);
                    break;
                case ClockAdjustment.Exclusion exclusion:
                    walk.LeaveOut(exclusion.From, exclusion.Until, StepKind.Excluded, exclusion.Because);
                    break;
            }
        }

        walk.Finish();

        return walk;
    }

    private static int LastRestart(IReadOnlyList<ClockAdjustment> adjustments)
    {
        var last = adjustments.Count - 1;

        while (last >= 0 && adjustments[last] is not ClockAdjustment.Restart)
        {
            last--;
        }

        return last;
    }

    private static DateOnly AgreedDate(DateOnly startOn, DateOnly? agreedOn)
    {
        var date = agreedOn ?? throw new RuleBrokenException(RuleCode.DeadlineAgreedDateMissing);
        Guard.Require(startOn <= date, RuleCode.DeadlineAgreedDateBeforeStart, date);

        return date;
    }

    private static void RequireInSequence(IReadOnlyList<ClockAdjustment> adjustments)
    {
        ClockAdjustment.Pause? earlier = null;

        foreach (var pause in adjustments.OfType<ClockAdjustment.Pause>())
        {
            Guard.Require(earlier is null || earlier.Until <= pause.From, RuleCode.DeadlinePausesOverlap, pause.From);
            earlier = pause;
        }
    }
}
