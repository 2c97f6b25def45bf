using System.Globalization;
using Mediation.Domain.Calendar;
using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

/// <summary>One computation under way: where the end stands now, and the steps that took it there.</summary>
internal sealed class DueDateWalk(StatutoryPeriod period, DateOnly startOn, WorkCalendar calendar)
{
    private readonly List<ExplanationStep> _steps = [];
    private readonly HashSet<DateOnly> _noted = [];
    private DateOnly _end;
    private DateOnly? _provisionalFrom;
    private int _extendedBy;

    private bool CountsWorkingDays => period.Unit == PeriodUnit.WorkingDay;

    public void EndOn(DateOnly agreedOn)
    {
        _end = agreedOn;
        Step(StepKind.AgreedDate, agreedOn);
    }

    public void Count()
    {
        Step(StepKind.StartDayExcluded, startOn);
        _end = startOn;

        if (CountsWorkingDays)
        {
            AdvanceDays(period.Length);
        }
        else
        {
            _end = period.Unit.After(startOn, period.Length);
        }

        Step(StepKind.NaturalEnd, _end, period.Unit.ToString(), period.Length);

        if (period.Unit is PeriodUnit.Month or PeriodUnit.Year && _end.Day != startOn.Day)
        {
            Step(StepKind.LastDayOfShorterMonth, _end);
        }
    }

    public void Extend(ClockAdjustment.Extension extension)
    {
        var allowed = Guard.Found(period.Extension, RuleCode.DeadlineNotExtendable);
        var before = _end;

        if (extension.Days is { } days)
        {
            AdvanceDays(days);
        }
        else if (extension.NewEnd is { } newEnd && newEnd > _end)
        {
            _end = newEnd;
        }
        else
        {
            // A corrected calendar has carried the end past the date once agreed: an extension never shortens.
            return;
        }

        _extendedBy += DaysBetween(before, _end);
        Guard.Require(allowed.MaxDays is null || _extendedBy <= allowed.MaxDays, RuleCode.DeadlineExtensionTooLong, allowed.MaxDays ?? 0);
        Step(StepKind.Extended, _end, extension.Reason, extension.Days);
    }

    public void Pause(ClockAdjustment.Pause pause)
    {
        if (pause.Until is not { } until)
        {
            return;
        }

        // Within a holiday at the end the period still runs: its last day is the working day after.
        if (pause.From > _end)
        {
            RollForward();
        }

        // The period had run out before: there was nothing left to stand still.
        if (pause.From > _end)
        {
            return;
        }

        var lastCounted = pause.From > startOn ? pause.From.AddDays(-1) : startOn;
        var stood = lastCounted < until ? DaysBetween(lastCounted, until.AddDays(-1)) : 0;
        AdvanceDays(stood);
        Step(StepKind.Paused, pause.From, detail: null, stood);
    }

    public DueDate Finish()
    {
        RollForward();

        if (_provisionalFrom is { } date)
        {
            Step(StepKind.Provisional, date, date.Year.ToString(CultureInfo.InvariantCulture));
        }

        Step(StepKind.Due, _end);

        return new DueDate(_end, _provisionalFrom is not null, new DueDateExplanation(_steps));
    }

    private void RollForward()
    {
        if (period.Roll != RollRule.Forward)
        {
            return;
        }

        var worked = calendar.FirstWorkingDayOnOrAfter(_end);
        NoteDays(_end, worked);

        if (worked != _end)
        {
            _end = worked;
            Step(StepKind.RolledForward, worked);
        }
    }

    private void AdvanceDays(int days)
    {
        if (!CountsWorkingDays)
        {
            _end = _end.AddDays(days);
            return;
        }

        var end = calendar.AddWorkingDays(_end, days);
        NoteDays(_end.AddDays(1), end);
        _end = end;
    }

    private int DaysBetween(DateOnly exclusive, DateOnly inclusive) =>
        CountsWorkingDays ? calendar.CountWorkingDays(exclusive, inclusive) : inclusive.DayNumber - exclusive.DayNumber;

    private void NoteDays(DateOnly first, DateOnly last)
    {
        for (var date = first; date <= last; date = date.AddDays(1))
        {
            if (!_noted.Add(date))
            {
                continue;
            }

            if (calendar.IsProvisional(date) && (_provisionalFrom is null || date < _provisionalFrom))
            {
                _provisionalFrom = date;
            }

            if (calendar.WhyRest(date) is { } rest)
            {
                Step(StepKind.SkippedRestDay, date, rest.Reason);
            }
            else if (calendar.IsMakeUpWorkingDay(date))
            {
                Step(StepKind.CountedMakeUpDay, date);
            }
        }
    }

    private void Step(StepKind kind, DateOnly date, string? detail = null, int? days = null) =>
        _steps.Add(new ExplanationStep(kind, date, detail, days));
}
