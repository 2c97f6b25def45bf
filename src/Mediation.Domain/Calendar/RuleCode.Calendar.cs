namespace Mediation.Domain.Common;

public sealed partial record RuleCode
{
    public static readonly RuleCode CalendarDateOutOfRange = Refused("calendar.date-out-of-range");
    public static readonly RuleCode CalendarNoticeDayOutsideYear = Refused("calendar.notice-day-outside-year");
    public static readonly RuleCode CalendarNoticeDayTwice = Refused("calendar.notice-day-twice");
    public static readonly RuleCode CalendarNoticeEmpty = Refused("calendar.notice-empty");
    public static readonly RuleCode CalendarNoticeTooLong = Refused("calendar.notice-too-long");
    public static readonly RuleCode CalendarDayName = Refused("calendar.day-name");
    public static readonly RuleCode CalendarNoticeNotIssuedYet = Refused("calendar.notice-not-issued-yet");
    public static readonly RuleCode PublicationDone = Conflict("publication.done");
}
