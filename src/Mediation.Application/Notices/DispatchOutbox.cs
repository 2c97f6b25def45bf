using Mediation.Application.Common;
using Mediation.Application.History;
using Mediation.Application.Jobs;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>
/// Makes notices of what happened, in the order in which it happened, and marks each event sent in the save that queues its notices. What
/// cannot be read or saved is listed as a failure, stays, and stops nothing. Sent by a job only; one node at a time does it.
/// </summary>
public sealed record DispatchOutbox : IRequest<OutboxDispatched>
{
    public const string Job = "dispatch-outbox";
}

/// <param name="Events">Marked sent, with notices or without.</param>
public sealed record OutboxDispatched(int Events, int Notices, int Failed);

internal sealed class DispatchOutboxHandler(IAppDb db, PlatformTime time, EventNotices writer, IJobLeases leases, IJobFailures failures)
    : IRequestHandler<DispatchOutbox, OutboxDispatched>
{
    private const int BatchSize = 200;
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(5);

    public async Task<OutboxDispatched> Handle(DispatchOutbox command, CancellationToken ct)
    {
        var done = new OutboxDispatched(0, 0, 0);
        await using var lease = await leases.TryTakeAsync(DispatchOutbox.Job, Held, ct);
        if (lease is null)
        {
            return done;
        }

        var owed = await OpenFailures.OfAsync(db, DispatchOutbox.Job, JobSubjects.Outbox, ct);
        (DateTimeOffset At, Guid Id)? last = null;
        do
        {
            var batch = await NextAsync(last, ct);
            last = batch.Count < BatchSize ? null : (batch[^1].At, batch[^1].Id);
            done = await DispatchAsync(batch, owed, done, ct);
        }
        while (last is not null && await lease.RenewAsync(ct));

        return done;
    }

    private Task<List<OutboxMessage>> NextAsync((DateTimeOffset At, Guid Id)? after, CancellationToken ct)
    {
        var unsent = db.Outbox.Where(message => message.SentAt == null);
        if (after is var (at, id))
        {
            unsent = unsent.Where(message => message.At > at || (message.At == at && IdOrder.Compare(message.Id, id) > 0));
        }

        return unsent.OrderBy(message => message.At).ThenBy(message => message.Id).Take(BatchSize).ToListAsync(ct);
    }

    private async Task<OutboxDispatched> DispatchAsync(List<OutboxMessage> batch, OpenFailures owed, OutboxDispatched done, CancellationToken ct)
    {
        if (batch.Count == 0)
        {
            return done;
        }

        try
        {
            done = done with { Notices = done.Notices + await QueueAsync(batch, ct), Events = done.Events + batch.Count };
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            db.Forget();
            return batch.Count == 1 ? await NoteAsync(batch[0].Id, failed, owed, done, ct) : await OneByOneAsync(batch, owed, done, ct);
        }

        foreach (var message in batch)
        {
            await owed.ClearAsync(failures, message.Id, ct);
        }

        return done;
    }

    // One that cannot be read or saved must not keep the others from being told.
    private async Task<OutboxDispatched> OneByOneAsync(List<OutboxMessage> batch, OpenFailures owed, OutboxDispatched done, CancellationToken ct)
    {
        foreach (var id in batch.Select(message => message.Id))
        {
            var unsent = await db.Outbox.Where(message => message.Id == id && message.SentAt == null).ToListAsync(ct);
            done = await DispatchAsync(unsent, owed, done, ct);
        }

        return done;
    }

    private async Task<OutboxDispatched> NoteAsync(Guid message, Exception failed, OpenFailures owed, OutboxDispatched done, CancellationToken ct)
    {
        owed.Keep(message);
        await failures.NoteAsync(DispatchOutbox.Job, JobSubjects.Outbox, message, JobReport.CodeOf(failed), ct);
        return done with { Failed = done.Failed + 1 };
    }

    // A node that lost its lease without noticing may have said some of it: what was said is not said again.
    private async Task<int> QueueAsync(List<OutboxMessage> batch, CancellationToken ct)
    {
        await writer.PrepareAsync(batch, ct);
        var notices = new List<Notice>();
        foreach (var message in batch)
        {
            notices.AddRange(await writer.OfAsync(message, ct));
            message.MarkSent(time.Now);
        }

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
