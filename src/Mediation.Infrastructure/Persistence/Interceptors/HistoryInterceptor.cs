using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Application.History;
using Mediation.Domain.Common;
using Mediation.Infrastructure.Persistence.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mediation.Infrastructure.Persistence.Interceptors;

/// <summary>
/// Writes, in the save that makes a change, one history entry per event of each aggregate, chained to the entry before it, and one outbox
/// message per outgoing event. The chain's head travels with the aggregate, so nothing is queried and aggregates never wait for another.
/// </summary>
internal sealed class HistoryInterceptor(RequestScope scope, PlatformTime time) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Write(DbContext db)
    {
        db.ChangeTracker.DetectChanges();
        var happened = db.ChangeTracker.Entries<AggregateRoot>().Where(root => root.Entity.PendingEvents.Count > 0).ToList();
        if (happened.Count == 0)
        {
            return;
        }

        var changes = ChangeSummary.ByAggregate(db, happened);
        foreach (var root in happened)
        {
            Write(db, root, changes[root.Entity]);
        }
    }

    private void Write(DbContext db, EntityEntry<AggregateRoot> root, IReadOnlyList<ColumnChange> changes)
    {
        var stream = StreamOf(root);
        var (sequence, head) = (root.Entity.HistoryLength, root.Entity.HistoryHead);
        foreach (var (happened, index) in root.Entity.PendingEvents.Select((happened, index) => (happened, index)))
        {
            var details = JsonSerializer.SerializeToElement(happened, happened.GetType(), JsonColumns.Json);
            var payload = JsonSerializer.Serialize(
                new HistoryPayload(details, index == root.Entity.PendingEvents.Count - 1 ? changes : []), JsonColumns.Json);
            var entry = HistoryEntry.Write(
                new HistoryDraft(
                    stream, root.Metadata.ClrType.Name, time.Now, scope.Caller, scope.UseCase, scope.Reason, happened.GetType().Name,
                    payload, root.Entity.Version + 1),
                ++sequence,
                head);
            head = entry.Hash;
            db.Add(entry);
            if (happened is OutgoingEvent)
            {
                db.Add(new OutboxMessage(Guid.CreateVersion7(time.Now), stream, sequence, entry.Event, details.GetRawText(), entry.At));
            }
        }

        root.Entity.EventsWritten(sequence, head);
    }

    private static Guid StreamOf(EntityEntry root)
    {
        var id = root.Property("Id").CurrentValue!;
        return (Guid)root.Metadata.FindProperty("Id")!.GetValueConverter()!.ConvertToProvider(id)!;
    }

    private sealed record HistoryPayload(JsonElement Details, IReadOnlyList<ColumnChange> Changes);
}
