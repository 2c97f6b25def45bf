using Mediation.Domain.Calendar;

namespace Mediation.Application.Common;

/// <summary>The working days as known now, built once from the published notices and kept until a notice is added.</summary>
public interface IWorkCalendars
{
    ValueTask<WorkCalendar> CurrentAsync(CancellationToken ct);

    void Renew();
}

/// <summary>One day of a State Council notice as stored: a day off, or a day of rest that is worked.</summary>
public sealed class HolidayNoticeDay
{
    public int NoticeYear { get; init; }

    public DateOnly Date { get; init; }

    public string Name { get; init; } = "";

    public bool IsOffDay { get; init; }
}
