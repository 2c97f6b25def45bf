namespace Mediation.Domain.Calendar;

public readonly record struct CalendarNoticeId(Guid Value)
{
    public static CalendarNoticeId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));
}
