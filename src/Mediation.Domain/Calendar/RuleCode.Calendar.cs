namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode CalendarDateOutOfRange = Refused("calendar.date-out-of-range");
    public static readonly RuleCode CalendarNoticeDayOutsideYear = Refused("calendar.notice-day-outside-year");
    public static readonly RuleCode CalendarNoticeDayTwice = Refused("calendar.notice-day-twice");
}
