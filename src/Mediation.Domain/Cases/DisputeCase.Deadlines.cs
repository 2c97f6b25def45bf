using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

public sealed partial class DisputeCase
{
    /// <summary>Clocks of the mediation itself; they wait while it is suspended and end with it.</summary>
    private static readonly ClockId[] MediationClocks = [ClockId.A2, ClockId.A3, ClockId.C9, ClockId.D1, ClockId.D2, ClockId.D2Simplified];

    /// <summary>After their last day nothing is left to do in time: the way to arbitration is open, or the way to confirmation closed.</summary>
    private static readonly ClockId[] EndsWithItsLastDay = [ClockId.A1, ClockId.A8, ClockId.B1, ClockId.B3, ClockId.C1];

    public IReadOnlyList<Deadline> Deadlines => _deadlines;

    /// <summary>The earliest last day among the open clocks of the mediation and the agreement; the maximum date when none is open. Kept for lists that sort by it.</summary>
    public DateOnly NextDueOn { get; private set; } = DateOnly.MaxValue;

    /// <summary>Notes clocks that end today or have run out, each once. Nothing else changes: overdue is not failed (edge case 7).</summary>
    /// <returns>True when there was something to note.</returns>
    public bool RecordDeadlines(DateOnly today)
    {
        var noted = false;
        foreach (var deadline in _deadlines.Where(deadline => deadline.IsOpen).OrderBy(deadline => deadline.DueOn).ThenBy(deadline => deadline.Clock))
        {
            if (deadline.RecordDue(today))
            {
                Raise(new DeadlineFellDue(deadline.Clock, deadline.DueOn));
                noted = true;
            }

            if (deadline.RecordOverdue(today))
            {
                Raise(new DeadlineMissed(deadline.Clock, deadline.DueOn));
                noted = true;
                if (EndsWithItsLastDay.Contains(deadline.Clock))
                {
                    deadline.Stop(today, EndReasons.RanOut);
                }
            }
        }

        RefreshNextDue();
        return noted;
    }

    private void StartReceiptClocks(Moment moment)
    {
        Start(ClockId.A1, ReceivedOn, StartEvents.ApplicationReceived, moment);
        ClockId? entrusted = Stage switch
        {
            EntrustedStage.BeforeHearing => ClockId.C9,
            EntrustedStage.BeforeCourtRegistration => ClockId.D1,
            EntrustedStage.AfterCourtRegistration => ClockId.D2,
            EntrustedStage.AfterCourtRegistrationSimplified => ClockId.D2Simplified,
            _ => null,
        };
        if (entrusted is { } clock)
        {
            Start(clock, ReceivedOn, EventOf(clock), moment);
        }
    }

    private static string EventOf(ClockId entrusted) =>
        entrusted == ClockId.C9 ? StartEvents.EntrustmentConsented : StartEvents.CourtFileReceived;

    private void Start(ClockId clock, DateOnly on, string because, Moment moment, Guid? subject = null, DateOnly? agreedOn = null)
    {
        var period = moment.Clocks.For(clock, on);
        _deadlines.Add(Deadline.Start(
            DeadlineId.New(moment.Now), period, on, because, moment.Calendar, subject, agreedOn, new StartEvidence(null, Version + 1)));
        RefreshNextDue();
    }

    private IEnumerable<Deadline> Open(params ClockId[] clocks) =>
        _deadlines.Where(deadline => deadline.IsOpen && clocks.Contains(deadline.Clock));

    /// <summary>Which clocks wait for an event the catalogue says, not this class.</summary>
    private void PauseBecauseOf(string happened, Moment moment)
    {
        foreach (var deadline in Running(period => period.PausedBy, happened, moment).Where(deadline => !deadline.IsOverdue(moment.Today)))
        {
            deadline.Pause(moment.Today);
        }

        RefreshNextDue();
    }

    private void ResumeAfter(string happened, Moment moment)
    {
        foreach (var deadline in _deadlines.Where(deadline =>
            deadline.Status == DeadlineStatus.Paused && PeriodOf(deadline, moment).PausedBy.Contains(happened)))
        {
            deadline.Resume(moment.Today, moment);
        }

        RefreshNextDue();
    }

    private List<Deadline> Running(Func<StatutoryPeriod, IReadOnlyList<string>> events, string happened, Moment moment) =>
        [.. _deadlines.Where(deadline => deadline.Status == DeadlineStatus.Running && events(PeriodOf(deadline, moment)).Contains(happened))];

    private static StatutoryPeriod PeriodOf(Deadline deadline, Moment moment) => moment.Clocks.Version(deadline.Clock, deadline.PeriodVersion);

    private void Meet(ClockId clock, DateOnly on, Guid? subject = null)
    {
        foreach (var deadline in Open(clock).Where(deadline => deadline.SubjectId == subject).ToList())
        {
            // Paid before the last signature, the term was met when its clock began.
            deadline.Meet(on < deadline.StartOn ? deadline.StartOn : on);
        }

        RefreshNextDue();
    }

    private void EndMediationClocks(DateOnly on)
    {
        foreach (var deadline in Open(MediationClocks).ToList())
        {
            deadline.Meet(on);
        }

        foreach (var deadline in Open(ClockId.A1, ClockId.A4).ToList())
        {
            deadline.Stop(on, "mediation-ended");
        }

        RefreshNextDue();
    }

    private void StopAll(DateOnly on, string reason)
    {
        foreach (var deadline in _deadlines.Where(deadline => deadline.IsOpen && !BeyondTheMediation.Contains(deadline.Clock) && !IsReply(deadline)).ToList())
        {
            deadline.Stop(on, reason);
        }

        RefreshNextDue();
    }

    /// <summary>A hotline waits for its answer however the case ends.</summary>
    private bool IsReply(Deadline deadline) => deadline.SubjectId is { } subject && _entries.Exists(entry => entry.Id.Value == subject);

    private void RefreshNextDue() => NextDueOn = _deadlines
        .Where(deadline => deadline.Status == DeadlineStatus.Running && !BeyondTheMediation.Contains(deadline.Clock))
        .Select(deadline => deadline.DueOn)
        .DefaultIfEmpty(DateOnly.MaxValue)
        .Min();
}
