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
    public static readonly RuleCode DeadlineBeforeStart = Refused("deadline.before-start");
    public static readonly RuleCode DeadlineNotRunning = Conflict("deadline.not-running");
    public static readonly RuleCode DeadlineNotPaused = Conflict("deadline.not-paused");
    public static readonly RuleCode DeadlineRanOut = Conflict("deadline.ran-out");
    public static readonly RuleCode DeadlineEnded = Conflict("deadline.ended");
}
