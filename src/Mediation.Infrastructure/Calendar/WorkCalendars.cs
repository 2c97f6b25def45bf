using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Calendar;

/// <summary>
/// Builds the calendar from the notices on record once and hands out the same one. Notices are only ever added, so their number tells whether
/// another node added one; it is asked for every few seconds.
/// </summary>
internal sealed class WorkCalendars(IServiceScopeFactory scopes, TimeProvider clock) : IWorkCalendars, IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _building = new(1, 1);
    private volatile Known? _known;

    public ValueTask<WorkCalendar> CurrentAsync(CancellationToken ct) =>
        _known is { } known && IsFresh(known) ? ValueTask.FromResult(known.Calendar) : new ValueTask<WorkCalendar>(RenewedAsync(ct));

    public void Renew() => _known = null;

    public void Dispose() => _building.Dispose();

    private bool IsFresh(Known known) => clock.GetElapsedTime(known.AskedAt) < Fresh;

    private async Task<WorkCalendar> RenewedAsync(CancellationToken ct)
    {
        await _building.WaitAsync(ct);
        try
        {
            if (_known is not { } known || !IsFresh(known))
            {
                _known = known = await AskAsync(_known, ct);
            }

            return known.Calendar;
        }
        finally
        {
            _building.Release();
        }
    }

    private async Task<Known> AskAsync(Known? before, CancellationToken ct)
    {
        var askedAt = clock.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var notices = scope.ServiceProvider.GetRequiredService<AppDb>().CalendarNotices.AsNoTracking();
        if (before is not null && await notices.CountAsync(ct) == before.Notices)
        {
            return before with { AskedAt = askedAt };
        }

        var onRecord = await notices.ToListAsync(ct);
        return new Known(CalendarNotice.Calendar(onRecord), onRecord.Count, askedAt);
    }

    private sealed record Known(WorkCalendar Calendar, int Notices, long AskedAt);
}
