using Mediation.Domain.Common;

namespace Mediation.Domain.Deadlines;

public sealed partial class Deadline
{
    public const int ReasonLength = 200;

    /// <summary>Allowed after the due day too: an agreement reached late is valid when both sides went on of their own will.</summary>
    public void Extend(ClockAdjustment.Extension extension, Moment moment)
    {
        RequireRunning();
        Guard.Require(extension.NewEnd is null || extension.NewEnd > DueOn, RuleCode.DeadlineExtensionNotLater, DueOn);

        Adjust([.. Adjustments, extension], moment, MoveCause.Extended, extension.Reason, limits: true);
    }

    /// <param name="on">The first day that is not counted.</param>
    public void Pause(DateOnly on)
    {
        RequireRunning();
        RequireStarted(on);
        Guard.Require(on <= DueOn, RuleCode.DeadlineRanOut, DueOn);
        Guard.Require(Adjustments.OfType<ClockAdjustment.Pause>().All(pause => pause.Until <= on), RuleCode.DeadlinePausesOverlap, on);

        Adjustments = [.. Adjustments, new ClockAdjustment.Pause(on)];
        Status = DeadlineStatus.Paused;
    }

    /// <param name="on">The first day that is counted again.</param>
    public void Resume(DateOnly on, Moment moment)
    {
        Guard.Require(Status == DeadlineStatus.Paused, RuleCode.DeadlineNotPaused);
        var standing = Adjustments.OfType<ClockAdjustment.Pause>().Single(pause => pause.Until is null);
        var resumed = standing.ResumedOn(on);

        Adjust([.. Adjustments.Select(adjustment => adjustment == standing ? resumed : adjustment)], moment, MoveCause.Paused);
        Status = DeadlineStatus.Running;
    }

    /// <summary>Leaves days out of the count, those of an appraisal for one; they may lie in the past or still be to come.</summary>
    public void Exclude(ClockAdjustment.Exclusion exclusion, Moment moment)
    {
        RequireOpen();
        RequireListed(PeriodIn(moment).ExcludedBy, exclusion.Because, RuleCode.DeadlineNotExcludable);
        Guard.Require(exclusion.From <= DueOn, RuleCode.DeadlineRanOut, DueOn);
        Guard.Require(exclusion.Until > StartOn, RuleCode.DeadlineBeforeStart, StartOn);

        Adjust([.. Adjustments, exclusion], moment, MoveCause.Excluded, exclusion.Because);
    }

    /// <summary>Runs the whole period anew. An event that came after the last day interrupts nothing.</summary>
    public void Restart(ClockAdjustment.Restart restart, Moment moment)
    {
        RequireRunning();
        RequireListed(PeriodIn(moment).RestartedBy, restart.Event, RuleCode.DeadlineNotRestartable);
        RequireStarted(restart.On);
        Guard.Require(restart.On <= moment.Today, RuleCode.DeadlineInTheFuture, restart.On);
        Guard.Require(restart.On <= DueOn, RuleCode.DeadlineRanOut, DueOn);

        Adjust([.. Adjustments, restart], moment, MoveCause.Restarted, restart.Event);
    }

    /// <summary>The event turned out to have been on another day. What moved the end since stays as it is.</summary>
    public void CorrectStart(DateOnly startOn, string reason, string? proof, Moment moment)
    {
        RequireOpen();
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        Guard.Require(startOn != StartOn, RuleCode.DeadlineStartUnchanged, StartOn);
        Guard.Require(startOn <= moment.Today || DueOn < StartOn, RuleCode.DeadlineInTheFuture, startOn);

        Adjust(Adjustments, moment, MoveCause.StartCorrected, reason.Length <= ReasonLength ? reason : reason[..ReasonLength], start: startOn);
        (StartOn, StartProof) = (startOn, proof ?? StartProof);
    }

    /// <summary>Counts again after a notice was published or corrected. True when the due day is another than before.</summary>
    public bool Recompute(Moment moment)
    {
        RequireOpen();

        return Adjust(Adjustments, moment, MoveCause.CalendarChanged);
    }

    /// <summary>
    /// Moves to the last version in force that says it applies to running clocks; true when there was one. What was granted under the
    /// earlier version stays granted.
    /// </summary>
    public bool Adopt(Moment moment)
    {
        RequireOpen();
        var adopted = moment.Clocks.AppliedToOpen(Clock, PeriodVersion, moment.Today);

        if (adopted is null)
        {
            return false;
        }

        PeriodVersion = adopted.Version;
        Adjust(Adjustments, moment, MoveCause.VersionChanged, $"{Clock} v{adopted.Version}");

        return true;
    }

    private StatutoryPeriod PeriodIn(Moment moment) => moment.Clocks.Version(Clock, PeriodVersion);

    private static void RequireListed(IReadOnlyList<string> events, string happened, RuleCode otherwise) =>
        Guard.Require(events.Contains(happened), otherwise, happened);

    private bool Adjust(
        IReadOnlyList<ClockAdjustment> adjustments, Moment moment, MoveCause cause, string? detail = null, bool limits = false, DateOnly? start = null)
    {
        var before = DueOn;
        var due = DueDateRule.Compute(PeriodIn(moment), start ?? StartOn, moment.Calendar, adjustments, AgreedOn, limits);
        Adjustments = adjustments;
        Take(due);

        if (DueOn == before)
        {
            return false;
        }

        Moves = [.. Moves, new DeadlineMove(before, DueOn, moment.Today, cause, detail)];
        RecordedDueOn = null;
        RecordedOverdueOn = null;

        return true;
    }
}
