using System.Text.Json;
using Mediation.Application.Common;
using Mediation.Application.History;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>
/// Makes notices of what happened, in the order in which it happened, and marks each event sent in the save that queues its notices. What
/// cannot be read is listed as a failure, stays, and stops nothing. Sent by a job only; one node at a time does it.
/// </summary>
public sealed record DispatchOutbox : IRequest<OutboxDispatched>;

/// <param name="Events">Marked sent, with notices or without.</param>
public sealed record OutboxDispatched(int Events, int Notices, int Failed);

internal sealed class DispatchOutboxHandler(IAppDb db, PlatformTime time, EventNotices writer, IJobLeases leases, IJobFailures failures)
    : IRequestHandler<DispatchOutbox, OutboxDispatched>
{
    public const string Job = "dispatch-outbox";
    private const int BatchSize = 200;
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(5);

    public async Task<OutboxDispatched> Handle(DispatchOutbox command, CancellationToken ct)
    {
        var done = new OutboxDispatched(0, 0, 0);
        await using var lease = await leases.TryTakeAsync(Job, Held, ct);
        if (lease is null)
        {
            return done;
        }

        var failedBefore = await db.JobFailures.AsNoTracking().Where(failure => failure.Job == Job && failure.ResolvedAt == null)
            .Select(failure => failure.SubjectId).ToListAsync(ct);
        OutboxMessage? last = null;
        do
        {
            var batch = await NextAsync(last, ct);
            done = await DispatchAsync(batch, [.. failedBefore], done, ct);
            last = batch.Count < BatchSize ? null : batch[^1];
        }
        while (last is not null && await lease.RenewAsync(ct));

        return done;
    }

    private Task<List<OutboxMessage>> NextAsync(OutboxMessage? after, CancellationToken ct)
    {
        var unsent = db.Outbox.Where(message => message.SentAt == null);
        if (after is not null)
        {
            var (at, id) = (after.At, after.Id);
            unsent = unsent.Where(message => message.At > at || (message.At == at && IdOrder.Compare(message.Id, id) > 0));
        }

        return unsent.OrderBy(message => message.At).ThenBy(message => message.Id).Take(BatchSize).ToListAsync(ct);
    }

    private async Task<OutboxDispatched> DispatchAsync(
        List<OutboxMessage> batch, HashSet<Guid> failedBefore, OutboxDispatched done, CancellationToken ct)
    {
        await writer.PrepareAsync(batch, ct);
        var (notices, failed) = (new List<Notice>(), new List<OutboxMessage>());
        foreach (var message in batch)
        {
            try
            {
                notices.AddRange(await writer.OfAsync(message, ct));
                message.MarkSent(time.Now);
            }
            catch (JsonException)
            {
                failed.Add(message);
            }
        }

        var queued = await SaveAsync(notices, ct);
        foreach (var message in failed)
        {
            await failures.NoteAsync(Job, "outbox", message.Id, nameof(JsonException), ct);
        }

        foreach (var message in batch.Where(message => message.SentAt is not null && failedBefore.Contains(message.Id)))
        {
            await failures.ClearAsync(Job, "outbox", message.Id, ct);
        }

        return new OutboxDispatched(done.Events + batch.Count - failed.Count, done.Notices + queued, done.Failed + failed.Count);
    }

    // A node that lost its lease without noticing may have said some of it: what was said is not said again.
    private async Task<int> SaveAsync(List<Notice> notices, CancellationToken ct)
    {
        List<string> keys = [.. notices.Select(notice => notice.OnceKey)];
        var said = (await db.Notices.AsNoTracking().Where(notice => keys.Contains(notice.OnceKey))
            .Select(notice => notice.OnceKey).ToListAsync(ct)).ToHashSet();
        notices.RemoveAll(notice => said.Contains(notice.OnceKey));
        db.Notices.AddRange(notices);
        await db.SaveChangesAsync(ct);
        db.Forget();
        return notices.Count;
    }
}
