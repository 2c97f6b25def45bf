using System.Diagnostics;
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
    /// <param name="adjustments">In the order in which they happened.</param>
    /// <param name="agreedOn">Only, and always, for a period as agreed.</param>
    public static DueDate Compute(
        StatutoryPeriod period,
        DateOnly startOn,
        WorkCalendar calendar,
        IReadOnlyList<ClockAdjustment> adjustments,
        DateOnly? agreedOn = null)
    {
        var walk = new DueDateWalk(period, startOn, calendar);

        if (period.Unit == PeriodUnit.AsAgreed)
        {
            walk.EndOn(AgreedDate(startOn, agreedOn));
        }
        else
        {
            Guard.Require(agreedOn is null, RuleCode.DeadlineAgreedDateNotAllowed);
            walk.Count();
        }

        RequireInSequence(adjustments);

        foreach (var adjustment in adjustments)
        {
            Apply(adjustment, walk);
        }

        return walk.Finish();
    }

    private static void Apply(ClockAdjustment adjustment, DueDateWalk walk)
    {
        switch (adjustment)
        {
            case ClockAdjustment.Extension extension:
                walk.Extend(extension);
                break;
            case ClockAdjustment.Pause pause:
                walk.Pause(pause);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static DateOnly AgreedDate(DateOnly startOn, DateOnly? agreedOn)
    {
        var date = agreedOn ?? throw new RuleBrokenException(RuleCode.DeadlineAgreedDateMissing);
        Guard.Require(startOn <= date, RuleCode.DeadlineAgreedDateBeforeStart, date);

        return date;
    }

    private static void RequireInSequence(IReadOnlyList<ClockAdjustment> adjustments)
    {
        var pauses = adjustments.OfType<ClockAdjustment.Pause>().ToList();

        foreach (var (earlier, later) in pauses.Zip(pauses.Skip(1)))
        {
            Guard.Require(earlier.Until <= later.From, RuleCode.DeadlinePausesOverlap, later.From);
        }
    }
}
