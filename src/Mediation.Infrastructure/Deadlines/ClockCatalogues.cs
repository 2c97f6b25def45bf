using Mediation.Application.Common;
using Mediation.Domain.Deadlines;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Deadlines;

/// <summary>
/// Reads the added versions once and again after a minute. Another node may add one, but never for today: a version comes into force on a
/// later day, so a minute's ignorance changes no date.
/// </summary>
internal sealed class ClockCatalogues(IServiceScopeFactory scopes, TimeProvider time) : IClockCatalogues, IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Known? _known;

    public ValueTask<ClockCatalogue> CurrentAsync(CancellationToken ct) =>
        _known is { } known && IsFresh(known) ? ValueTask.FromResult(known.Catalogue) : new ValueTask<ClockCatalogue>(ReadAsync(ct));

    public void Renew() => _known = null;

    public void Dispose() => _reading.Dispose();

    private bool IsFresh(Known known) => time.GetElapsedTime(known.ReadAt) < Kept;

    private async Task<ClockCatalogue> ReadAsync(CancellationToken ct)
    {
        await _reading.WaitAsync(ct);
        try
        {
            if (_known is { } known && IsFresh(known))
            {
                return known.Catalogue;
            }

            var readAt = time.GetTimestamp();
            await using var scope = scopes.CreateAsyncScope();
            var added = await scope.ServiceProvider.GetRequiredService<AppDb>().ClockVersions.AsNoTracking().ToListAsync(ct);
            var catalogue = ClockCatalogue.Shipped.With(added.Select(version => version.Period));
            _known = new Known(catalogue, readAt);
            return catalogue;
        }
        finally
        {
            _reading.Release();
        }
    }

    private sealed record Known(ClockCatalogue Catalogue, long ReadAt);
}
