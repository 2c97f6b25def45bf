using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;

namespace Mediation.Infrastructure.Calendar;

/// <summary>Summaries name the case number and the clock, never a person.</summary>
internal sealed class CalendarText : ICalendarWriter
{
    private const string Zone = "Asia/Shanghai";
    private const string Product = "-//Mediation//Calendar feed//ZH";
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById(Zone);
    private static readonly TimeSpan UsualLength = TimeSpan.FromHours(2);

    public string Write(CalendarContent content)
    {
        var calendar = new Ical.Net.Calendar { ProductId = Product };
        calendar.AddTimeZone(new VTimeZone(Zone));
        var stamp = new CalDateTime(content.StampedAt.UtcDateTime, "UTC");
        foreach (var session in content.Sessions)
        {
            calendar.Events.Add(Of(session, content.Language, stamp));
        }

        foreach (var clock in content.Clocks)
        {
            calendar.Events.Add(Of(clock, content.Language, stamp));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Of(CalendarSession session, FeedLanguage language, CalDateTime stamp) => new()
    {
        Uid = $"session-{session.Id:D}@mediation",
        DtStamp = stamp,
        Summary = $"{(language == FeedLanguage.Chinese ? "调解会" : "Mediation session")} {session.CaseNumber}",
        Location = session.Place,
        Start = Local(session.At),
        End = Local(session.EndedAt ?? (session.At + UsualLength)),
        Sequence = session.State == SessionState.Scheduled ? 0 : 1,
        Status = session.State == SessionState.Cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
    };

    private static CalendarEvent Of(CalendarClock clock, FeedLanguage language, CalDateTime stamp) => new()
    {
        Uid = $"deadline-{clock.Id:D}@mediation",
        DtStamp = stamp,
        Summary = language == FeedLanguage.Chinese ? $"到期：{clock.NameZh} {clock.CaseNumber}" : $"Due: {clock.NameEn} {clock.CaseNumber}",
        Start = new CalDateTime(clock.DueOn),
        End = new CalDateTime(clock.DueOn.AddDays(1)),
        Sequence = clock.Moves,
        Transparency = TransparencyType.Transparent,
    };

    private static CalDateTime Local(DateTimeOffset at) => new(TimeZoneInfo.ConvertTime(at, Shanghai).DateTime, Zone);
}
