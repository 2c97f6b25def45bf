namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode DeadlineNoPeriodInForce = Refused("deadline.no-period-in-force");
    public static readonly RuleCode DeadlineAgreedDateMissing = Refused("deadline.agreed-date-missing");
    public static readonly RuleCode DeadlineAgreedDateNotAllowed = Refused("deadline.agreed-date-not-allowed");
    public static readonly RuleCode DeadlineAgreedDateBeforeStart = Refused("deadline.agreed-date-before-start");
    public static readonly RuleCode DeadlineNotExtendable = Refused("deadline.not-extendable");
    public static readonly RuleCode DeadlineExtensionTooLong = Refused("deadline.extension-too-long");
    public static readonly RuleCode DeadlineExtensionNotLater = Refused("deadline.extension-not-later");
    public static readonly RuleCode DeadlineExtensionUnclear = Refused("deadline.extension-unclear");
    public static readonly RuleCode DeadlinePausesOverlap = Refused("deadline.pauses-overlap");
    public static readonly RuleCode DeadlineResumeBeforePause = Refused("deadline.resume-before-pause");
    public static readonly RuleCode DeadlineExtensionTooOften = Refused("deadline.extension-too-often");
    public static readonly RuleCode DeadlineExtensionPastEvent = Refused("deadline.extension-past-event");
    public static readonly RuleCode DeadlineExclusionEmpty = Refused("deadline.exclusion-empty");
    public static readonly RuleCode DeadlineNotPausable = Refused("deadline.not-pausable");
    public static readonly RuleCode DeadlineNotExcludable = Refused("deadline.not-excludable");
    public static readonly RuleCode DeadlineNotRestartable = Refused("deadline.not-restartable");
    public static readonly RuleCode DeadlineRestartOutOfOrder = Refused("deadline.restart-out-of-order");
    public static readonly RuleCode DeadlineInTheFuture = Refused("deadline.in-the-future");
    public static readonly RuleCode DeadlineStartUnchanged = Refused("deadline.start-unchanged");
    public static readonly RuleCode DeadlineStartEventUnknown = Refused("deadline.start-event-unknown");
    public static readonly RuleCode DeadlineRunByTheCase = Refused("deadline.run-by-the-case");
    public static readonly RuleCode DeadlineUnknown = Refused("deadline.unknown");
    public static readonly RuleCode DeadlineBeforeStart = Refused("deadline.before-start");
    public static readonly RuleCode DeadlineNotRunning = Conflict("deadline.not-running");
    public static readonly RuleCode DeadlineNotPaused = Conflict("deadline.not-paused");
    public static readonly RuleCode DeadlineRanOut = Conflict("deadline.ran-out");
    public static readonly RuleCode DeadlineEnded = Conflict("deadline.ended");
}
