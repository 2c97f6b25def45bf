using Mediation.Application.Common;
using Mediation.Domain.Entitlements;
using Mediation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mediation.Infrastructure.Entitlements;

/// <summary>
/// Reads the published figures once and again after a minute. What another node published is then known here; nothing worked out is kept,
/// so that a minute with the older figure leaves no trace.
/// </summary>
internal sealed class LegalParameterTable(IServiceScopeFactory scopes, TimeProvider time) : ILegalParameters, IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Known? _known;

    public ValueTask<LegalParameters> CurrentAsync(CancellationToken ct) =>
        _known is { } known && IsFresh(known) ? ValueTask.FromResult(known.Parameters) : new ValueTask<LegalParameters>(ReadAsync(ct));

    public void Renew() => _known = null;

    public void Dispose() => _reading.Dispose();

    private bool IsFresh(Known known) => time.GetElapsedTime(known.ReadAt) < Kept;

    private async Task<LegalParameters> ReadAsync(CancellationToken ct)
    {
        await _reading.WaitAsync(ct);
        try
        {
            if (_known is { } known && IsFresh(known))
            {
                return known.Parameters;
            }

            var readAt = time.GetTimestamp();
            await using var scope = scopes.CreateAsyncScope();
            var published = await scope.ServiceProvider.GetRequiredService<AppDb>().LegalParameterVersions.AsNoTracking().ToListAsync(ct);
            var parameters = LegalParameters.Shipped.With(published.Select(version => version.Parameter));
            _known = new Known(parameters, readAt);
            return parameters;
        }
        finally
        {
            _reading.Release();
        }
    }

    private sealed record Known(LegalParameters Parameters, long ReadAt);
}
