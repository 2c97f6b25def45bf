using Mediation.Domain.Calendar;

namespace Mediation.Application.Common;

/// <summary>The working days as known now, built once from the published notices and kept until a notice is added. Another node's notice is seen within seconds.</summary>
public interface IWorkCalendars
{
    ValueTask<WorkCalendar> CurrentAsync(CancellationToken ct);

    void Renew();
}
