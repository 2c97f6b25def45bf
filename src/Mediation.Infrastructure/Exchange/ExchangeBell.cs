using System.Data.Common;
using System.Threading.Channels;
using Mediation.Application.Exchange;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mediation.Infrastructure.Exchange;

/// <summary>Rung when a message was committed on this node, so that it leaves at once; whatever the bell misses the job finds in the table.</summary>
internal sealed class ExchangeBell
{
    private readonly Channel<bool> _rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => _rung.Writer.TryWrite(true);

    /// <summary>Comes back when it was rung, or after this time.</summary>
    public async Task HeardAsync(TimeSpan atMost, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(atMost);
        try
        {
            await _rung.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Not rung; one look at the table costs little.
        }
    }
}

/// <summary>Rings after the commit, never before: what was rolled back is not sent.</summary>
internal sealed class RingsWhenPosted(ExchangeBell bell) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private bool _posted;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _posted |= eventData.Context!.ChangeTracker.Entries<ExchangeOutMessage>().Any(
            entry => entry.State is EntityState.Added || (entry.State is EntityState.Modified && entry.Entity is { State: OutState.Queued, Tries: 0 }));
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context!.Database.CurrentTransaction is null)
        {
            RingIfPosted();
        }

        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        RingIfPosted();
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => RingIfPosted();

    private void RingIfPosted()
    {
        if (_posted)
        {
            _posted = false;
            bell.Ring();
        }
    }
}
