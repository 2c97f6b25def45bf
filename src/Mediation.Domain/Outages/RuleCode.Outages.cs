namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode OutageNotOver = Refused("outage.not-over");
    public static readonly RuleCode OutageTooShort = Refused("outage.too-short");
    public static readonly RuleCode OutageTooLong = Refused("outage.too-long");
    public static readonly RuleCode OutageNotOnDueDay = Refused("outage.not-on-due-day");
    public static readonly RuleCode OutageClockNotConcerned = Refused("outage.clock-not-concerned");
    public static readonly RuleCode OutageEndTooEarly = Refused("outage.end-too-early");
    public static readonly RuleCode OutageEndTooLate = Refused("outage.end-too-late");
    public static readonly RuleCode OutageDeadlineUnknown = Refused("outage.deadline-unknown");
    public static readonly RuleCode OutageDeadlineKept = Conflict("outage.deadline-kept");
    public static readonly RuleCode ClosureTurnedRound = Refused("closure.turned-round");
    public static readonly RuleCode ClosureTooLong = Refused("closure.too-long");
    public static readonly RuleCode ClosureWithdrawn = Conflict("closure.withdrawn");
    public static readonly RuleCode OfficeWindowEmpty = Refused("office.window-empty");
    public static readonly RuleCode OfficeWindowsOverlap = Refused("office.windows-overlap");
    public static readonly RuleCode AgencyOfCallerMissing = Refused("agency.of-caller-missing");
}
