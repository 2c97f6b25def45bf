using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Calendar;

/// <summary>Builds the calendar from the stored notices once and hands out the same one until a notice is added.</summary>
internal sealed class WorkCalendars(IServiceScopeFactory scopes) : IWorkCalendars, IDisposable
{
    private readonly SemaphoreSlim _building = new(1, 1);
    private volatile WorkCalendar? _current;

    public ValueTask<WorkCalendar> CurrentAsync(CancellationToken ct) =>
        _current is { } known ? ValueTask.FromResult(known) : new ValueTask<WorkCalendar>(BuildAsync(ct));

    public void Renew() => _current = null;

    public void Dispose() => _building.Dispose();

    private async Task<WorkCalendar> BuildAsync(CancellationToken ct)
    {
        await _building.WaitAsync(ct);
        try
        {
            return _current ??= await ReadAsync(ct);
        }
        finally
        {
            _building.Release();
        }
    }

    private async Task<WorkCalendar> ReadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var days = await scope.ServiceProvider.GetRequiredService<AppDb>().HolidayDays.AsNoTracking().ToListAsync(ct);
        return WorkCalendar.From(days
            .GroupBy(day => day.NoticeYear)
            .OrderBy(notice => notice.Key)
            .Select(notice => new HolidayNotice(
                notice.Key, [.. notice.OrderBy(day => day.Date).Select(day => new HolidayEntry(day.Name, day.Date, day.IsOffDay))])));
    }
}
