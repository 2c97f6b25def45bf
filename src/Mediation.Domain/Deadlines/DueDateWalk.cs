using System.Globalization;
using Mediation.Domain.Calendar;
using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

/// <summary>One computation under way: where the end stands now, and the steps that took it there.</summary>
internal sealed class DueDateWalk(StatutoryPeriod period, DateOnly startOn, WorkCalendar calendar, bool explains, bool limits)
{
    private readonly List<ExplanationStep> _steps = [];
    private readonly HashSet<DateOnly> _noted = [];
    private readonly List<Span> _waiting = [];
    private LeftOutDays? _leftOut;
    private DateOnly _start = startOn;
    private int _extendedBy;
    private int _extensions;

    public DateOnly End { get; private set; }

    public DateOnly? ProvisionalFrom { get; private set; }

    public IReadOnlyList<ExplanationStep> Steps => _steps;

    private bool CountsWorkingDays => period.Unit == PeriodUnit.WorkingDay;

    private int Sign => period.Direction == ClockDirection.Backward ? -1 : 1;

    public void EndOn(DateOnly agreedOn)
    {
        End = agreedOn;
        Step(StepKind.AgreedDate, agreedOn);
    }

    /// <summary>Every restart is named, the last one is what the period runs from.</summary>
    public void Count(IReadOnlyList<ClockAdjustment.Restart> restarts)
    {
        Guard.Require(restarts.Count == 0 || Sign > 0, RuleCode.DeadlineNotRestartable);
        Step(StepKind.StartDayExcluded, _start);

        foreach (var restart in restarts)
        {
            Guard.Require(restart.On >= _start, RuleCode.DeadlineRestartOutOfOrder, _start);
            _start = restart.On;
            Step(StepKind.Restarted, restart.On, restart.Event);
        }

        End = _start;

        if (CountsWorkingDays)
        {
            Advance(Sign * period.Length);
        }
        else
        {
            End = period.Unit.After(_start, Sign * period.Length);
        }

        Step(StepKind.NaturalEnd, End, period.Unit.ToString(), Sign * period.Length);

        if (period.Unit is PeriodUnit.Month or PeriodUnit.Year && End.Day != _start.Day)
        {
            Step(StepKind.LastDayOfShorterMonth, End);
        }
    }

    public void Extend(ClockAdjustment.Extension extension)
    {
        Guard.Require(!limits || extension.Excused || period.Extension is not null, RuleCode.DeadlineNotExtendable);
        var before = End;

        if (extension.Days is { } days)
        {
            Advance(days);
        }
        else if (extension.NewEnd is { } newEnd && newEnd > End)
        {
            End = newEnd;
        }
        else
        {
            // A corrected calendar has carried the end past the date once agreed: an extension never shortens.
            return;
        }

        RequireWithinLimits(extension, before);
        Step(StepKind.Extended, End, extension.Reason, extension.Days);
    }

    /// <summary>
    /// Days that do not count move the end by as many. A span beyond the end waits: another one, recorded later, may carry the end into it.
    /// </summary>
    public void LeaveOut(DateOnly from, DateOnly until, StepKind kind, string? why)
    {
        _waiting.Add(new Span(from, until, kind, why));

        while (_waiting.OrderBy(span => span.From).FirstOrDefault(IsReached) is { } span)
        {
            _waiting.Remove(span);
            TakeOut(span);
        }
    }

    public void Finish()
    {
        Roll();

        if (ProvisionalFrom is { } date)
        {
            Step(StepKind.Provisional, date, date.Year.ToString(CultureInfo.InvariantCulture));
        }

        Step(StepKind.Due, End);
    }

    private void RequireWithinLimits(ClockAdjustment.Extension extension, DateOnly before)
    {
        if (!limits)
        {
            return;
        }

        Guard.Require(Sign > 0 || End < _start, RuleCode.DeadlineExtensionPastEvent, _start);

        if (extension.Excused)
        {
            return;
        }

        _extendedBy += DaysBetween(before, End);
        _extensions++;
        var (mostDays, mostTimes) = (period.Extension!.MaxDays, period.Extension.MaxTimes);
        Guard.Require(mostDays is null || _extendedBy <= mostDays, RuleCode.DeadlineExtensionTooLong, mostDays ?? 0);
        Guard.Require(mostTimes is null || _extensions <= mostTimes, RuleCode.DeadlineExtensionTooOften, mostTimes ?? 0);
    }

    private bool IsReached(Span span) => Sign > 0
        ? span.From <= End || span.From <= Rolled(End)
        : span.Until > End || span.Until > Rolled(End);

    private void TakeOut(Span span)
    {
        // Within a holiday at the end the period still runs: its last day is the working day after.
        if (Sign > 0 ? span.From > End : span.Until <= End)
        {
            Roll();
        }

        var (from, until) = Sign > 0 ? (Later(span.From, _start.AddDays(1)), span.Until) : (span.From, Earlier(span.Until, _start));
        var days = from < until
            ? (_leftOut ??= new LeftOutDays()).Add(from, until).Sum(part => DaysBetween(part.From.AddDays(-1), part.Until.AddDays(-1)))
            : 0;
        Advance(Sign * days);
        Step(span.Kind, span.From, span.Why, Sign * days);
    }

    private DateOnly Rolled(DateOnly date) => period.Roll switch
    {
        RollRule.Forward => calendar.FirstWorkingDayOnOrAfter(date),
        RollRule.Backward => calendar.LastWorkingDayOnOrBefore(date),
        _ => date,
    };

    private void Roll()
    {
        if (period.Roll == RollRule.None)
        {
            return;
        }

        var worked = Rolled(End);
        Note(Earlier(End, worked), Later(End, worked));

        if (worked != End)
        {
            End = worked;
            Step(period.Roll == RollRule.Forward ? StepKind.RolledForward : StepKind.RolledBackward, worked);
        }
    }

    private void Advance(int days)
    {
        if (!CountsWorkingDays)
        {
            End = End.AddDays(days);
            return;
        }

        var before = End;
        End = days >= 0 ? calendar.AddWorkingDays(before, days) : calendar.SubtractWorkingDays(before, -days);
        Note(days >= 0 ? before.AddDays(1) : End, days >= 0 ? End : before.AddDays(-1));
    }

    private int DaysBetween(DateOnly exclusive, DateOnly inclusive) =>
        CountsWorkingDays ? calendar.CountWorkingDays(exclusive, inclusive) : inclusive.DayNumber - exclusive.DayNumber;

    private void Note(DateOnly first, DateOnly last)
    {
        if (calendar.FirstProvisional(first, last) is { } date && (ProvisionalFrom is null || date < ProvisionalFrom))
        {
            ProvisionalFrom = date;
        }

        for (var day = first; explains && day <= last; day = day.AddDays(1))
        {
            if (!_noted.Add(day))
            {
                continue;
            }

            if (calendar.WhyRest(day) is { } rest)
            {
                Step(StepKind.SkippedRestDay, day, rest.Reason);
            }
            else if (calendar.IsMakeUpWorkingDay(day))
            {
                Step(StepKind.CountedMakeUpDay, day);
            }
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private void Step(StepKind kind, DateOnly date, string? detail = null, int? days = null)
    {
        if (explains)
        {
            _steps.Add(new ExplanationStep(kind, date, detail, days));
        }
    }

    private sealed record Span(DateOnly From, DateOnly Until, StepKind Kind, string? Why);
}
