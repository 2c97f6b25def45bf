using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;

namespace Mediation.Application.Common;

/// <summary>Writes sessions and due days as iCalendar (RFC 5545). The same content always gives the same text.</summary>
public interface ICalendarWriter
{
    string Write(CalendarContent content);
}

/// <param name="StampedAt">Instant of the stamp every entry must carry.</param>
public sealed record CalendarContent(
    FeedLanguage Language, DateTimeOffset StampedAt, IReadOnlyList<CalendarSession> Sessions, IReadOnlyList<CalendarClock> Clocks);

/// <param name="EndedAt">Null while it is not held: then it is shown with the usual length.</param>
public sealed record CalendarSession(Guid Id, string CaseNumber, DateTimeOffset At, DateTimeOffset? EndedAt, string Place, SessionState State);

/// <param name="Moves">How often the day was another.</param>
public sealed record CalendarClock(Guid Id, string CaseNumber, string NameZh, string NameEn, DateOnly DueOn, int Moves);
