using Mediation.Domain.Common;
using Mediation.Domain.Deadlines;

namespace Mediation.Domain.Cases;

/// <summary>What moves a date from outside the course of the case, and clocks of other bodies that are kept as information.</summary>
public sealed partial class DisputeCase
{
    /// <summary>Started, met and stopped by the verbs of the case; nobody starts one by hand.</summary>
    private static readonly ClockId[] OwnClocks =
    [
        ClockId.A1, ClockId.A2, ClockId.A4, ClockId.A8, ClockId.A9, ClockId.B1, ClockId.B3, ClockId.C9, ClockId.D1, ClockId.D2, ClockId.D2Simplified,
    ];

    /// <summary>鉴定期间不计入 (在线调解规则 §26): every open clock whose text leaves it out moves on by its days.</summary>
    public void ExcludeAppraisal(DateOnly from, DateOnly until, Moment moment)
    {
        var concerned = _deadlines.Where(deadline =>
            deadline.IsOpen && PeriodOf(deadline, moment).ExcludedBy.Contains(ClockEvents.Appraisal)).ToList();
        Guard.Require(concerned.Count > 0, RuleCode.DeadlineNotExcludable, ClockEvents.Appraisal);

        foreach (var deadline in concerned)
        {
            ExcludeDays(deadline.Id, new ClockAdjustment.Exclusion(from, until, ClockEvents.Appraisal), moment);
        }
    }

    public void ExcludeDays(DeadlineId id, ClockAdjustment.Exclusion exclusion, Moment moment) =>
        Move(DeadlineOf(id), deadline => deadline.Exclude(exclusion, moment));

    public void RestartClock(DeadlineId id, ClockAdjustment.Restart restart, Moment moment) =>
        Move(DeadlineOf(id), deadline => deadline.Restart(restart, moment));

    public void CorrectClockStart(DeadlineId id, DateOnly startOn, string reason, string? proof, Moment moment)
    {
        var deadline = DeadlineOf(id);
        var before = deadline.StartOn;
        Move(deadline, corrected => corrected.CorrectStart(startOn, reason, proof, moment));
        Raise(new ClockStartCorrected(id.Value, deadline.Clock, before, startOn));
    }

    /// <summary>The deadline could not be kept, e.g. because the platform was down: the office lets it end later, whatever its limits.</summary>
    public void ExcuseDeadline(DeadlineId id, DateOnly newEnd, string reason, Moment moment) =>
        Move(DeadlineOf(id), deadline => deadline.Extend(ClockAdjustment.Extension.Excuse(newEnd, reason), moment));

    /// <summary>After a holiday notice was published or corrected.</summary>
    /// <returns>What moved; the rest at most became certain.</returns>
    public IReadOnlyList<DeadlineMoved> RecomputeDeadlines(Moment moment) =>
        [.. OpenOnes().Select(deadline => Move(deadline, one => one.Recompute(moment))).OfType<DeadlineMoved>()];

    /// <summary>Open clocks move to the versions in force that say they apply to running ones.</summary>
    /// <returns>True when a clock runs under another version than before.</returns>
    public bool AdoptClockVersion(Moment moment)
    {
        var adopted = false;
        foreach (var deadline in OpenOnes())
        {
            var version = deadline.PeriodVersion;
            Move(deadline, one => one.Adopt(moment));
            if (deadline.PeriodVersion != version)
            {
                adopted = true;
                Raise(new ClockVersionAdopted(deadline.Id.Value, deadline.Clock, version, deadline.PeriodVersion));
            }
        }

        return adopted;
    }

    /// <summary>Keeps a clock of another body, or of a party, beside the case's own. It warns and decides nothing here.</summary>
    public Deadline TrackClock(DeadlineId id, TrackedStart start, Moment moment)
    {
        Guard.Require(Status is not (CaseStatus.Closed or CaseStatus.Archived), RuleCode.ActionNotAllowed, nameof(TrackClock), Status);
        Guard.Require(!OwnClocks.Contains(start.Clock), RuleCode.DeadlineRunByTheCase, start.Clock);
        var period = moment.Clocks.For(start.Clock, start.On);
        Guard.Require(
            period.Trigger == start.Event || period.OtherTriggers.Contains(start.Event), RuleCode.DeadlineStartEventUnknown, start.Event);
        Guard.Require(start.On <= moment.Today || period.Direction == ClockDirection.Backward, RuleCode.DeadlineInTheFuture, start.On);
        var deadline = Deadline.Start(
            id, period, start.On, start.Event, moment.Calendar, null, start.AgreedOn, new StartEvidence(start.Proof, Version + 1));
        _deadlines.Add(deadline);
        Raise(new ClockTracked(id.Value, deadline.Clock, deadline.StartOn, deadline.DueOn));

        // 调解仲裁法 §27(2): the application for mediation itself has interrupted the limitation.
        if (period.RestartedBy.Contains(ClockEvents.MediationApplied) && start.On <= ReceivedOn && ReceivedOn <= deadline.DueOn)
        {
            Move(deadline, one => one.Restart(new ClockAdjustment.Restart(ReceivedOn, ClockEvents.MediationApplied), moment));
        }

        RefreshNextDue();
        return deadline;
    }

    /// <summary>Ends a clock kept as information: what it waited for was done, or it no longer matters.</summary>
    public void EndTrackedClock(DeadlineId id, bool done, DateOnly on, string reason, Moment moment)
    {
        var deadline = DeadlineOf(id);
        Guard.Require(!OwnClocks.Contains(deadline.Clock), RuleCode.DeadlineRunByTheCase, deadline.Clock);
        Guard.Require(on <= moment.Today, RuleCode.DeadlineInTheFuture, on);
        if (done)
        {
            deadline.Meet(on);
        }
        else
        {
            deadline.Stop(on, reason.Length <= Deadline.EndReasonLength ? reason : reason[..Deadline.EndReasonLength]);
        }

        RefreshNextDue();
        Raise(new TrackedClockEnded(id.Value, deadline.Clock, done, on));
    }

    /// <summary>What happens in the case interrupts clocks kept beside it, the limitation above all.</summary>
    private void RestartBecauseOf(string happened, Moment moment)
    {
        foreach (var deadline in Running(period => period.RestartedBy, happened, moment)
            .Where(deadline => deadline.StartOn <= moment.Today && moment.Today <= deadline.DueOn))
        {
            Move(deadline, one => one.Restart(new ClockAdjustment.Restart(moment.Today, happened), moment));
        }
    }

    private Deadline DeadlineOf(DeadlineId id) => Guard.Found(_deadlines.Find(deadline => deadline.Id == id), RuleCode.DeadlineUnknown);

    private List<Deadline> OpenOnes() => [.. _deadlines.Where(deadline => deadline.IsOpen).OrderBy(deadline => deadline.Id.Value)];

    private DeadlineMoved? Move(Deadline deadline, Action<Deadline> step)
    {
        var moves = deadline.Moves.Count;
        step(deadline);
        RefreshNextDue();
        if (deadline.Moves.Count == moves)
        {
            return null;
        }

        var move = deadline.Moves[^1];
        var moved = new DeadlineMoved(deadline.Id.Value, deadline.Clock, move.From, move.To, move.Cause);
        Raise(moved);
        return moved;
    }
}

/// <param name="On">The day of the event.</param>
/// <param name="Proof">What proves it.</param>
/// <param name="AgreedOn">Only, and always, for a clock whose date is named and not counted.</param>
public sealed record TrackedStart(ClockId Clock, DateOnly On, string Event, string Proof, DateOnly? AgreedOn = null);
