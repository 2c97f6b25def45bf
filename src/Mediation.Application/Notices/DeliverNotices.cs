using Mediation.Application.Common;
using Mediation.Domain.Common;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Mediation.Application.Notices;

/// <summary>
/// Does what is due for every notice that is at one channel: sends it, sends it again, or takes it to the next. Sent by a job only: no
/// permission is named, so no one else may send it. Safe on several nodes at once and killed at any point.
/// </summary>
public sealed record DeliverNotices(NoticeChannel Channel) : IRequest<NoticesDelivered>
{
    /// <summary>Id of the job in the schedule, under which it lists what it failed with.</summary>
    public const string Job = "deliver-notices";

    public const string SubjectKind = "notice";
}

/// <param name="Taken">How many were looked at.</param>
/// <param name="Failed">How many of them went wrong and are listed by name.</param>
public sealed record NoticesDelivered(int Taken, int Failed);

internal sealed class DeliverNoticesHandler(
    NoticeDesk desk, NoticeClaims claims, NoticeCourier courier, IEnumerable<IMessageGateway> gateways, ILogger<DeliverNoticesHandler> log)
    : IRequestHandler<DeliverNotices, NoticesDelivered>
{
    public async Task<NoticesDelivered> Handle(DeliverNotices command, CancellationToken ct)
    {
        var line = new GatewayLine(gateways.SingleOrDefault(gateway => gateway.Channel == command.Channel), claims.Policy);
        var (taken, failed) = (0, 0);
        while (await claims.TakeAsync(command.Channel, ct) is { Count: > 0 } claimed)
        {
            taken += claimed.Count;
            failed += await DeliverAsync(await BatchAsync(claimed, ct), line, ct);
        }

        return new NoticesDelivered(taken, failed);
    }

    private async Task<DeliveryBatch> BatchAsync(IReadOnlyList<Notice> claimed, CancellationToken ct)
    {
        try
        {
            return await desk.BatchAsync(claimed, ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // One of them was changed between the claim and now: all are claimed anew, as they are then.
            desk.Forget();
            foreach (var notice in claimed)
            {
                await claims.ReleaseAsync(notice, ct);
            }

            return DeliveryBatch.Empty;
        }
    }

    private async Task<int> DeliverAsync(DeliveryBatch batch, GatewayLine line, CancellationToken ct)
    {
        var failed = 0;
        foreach (var notice in batch.Notices)
        {
            failed += await GuardAsync(notice, batch, async () =>
            {
                if (await courier.PrepareAsync(notice, batch, line.Exists, ct) is { } errand)
                {
                    line.Start(errand, ct);
                    return false;
                }

                return true;
            }, ct);
            while (line.IsFull)
            {
                failed += await RecordAsync(line, batch, ct);
            }
        }

        while (!line.IsEmpty)
        {
            failed += await RecordAsync(line, batch, ct);
        }

        return failed;
    }

    private async Task<int> RecordAsync(GatewayLine line, DeliveryBatch batch, CancellationToken ct)
    {
        var done = await line.NextAsync();
        return await GuardAsync(done.Errand.Notice, batch, async () =>
        {
            await courier.RecordAsync(done.Errand, done.Result ?? throw new InvalidOperationException("The gateway threw.", done.Failure), ct);
            return true;
        }, ct);
    }

    /// <summary>One notice that cannot be dealt with is listed by name, tried again later and holds up nobody.</summary>
    private async Task<int> GuardAsync(Notice notice, DeliveryBatch batch, Func<Task<bool>> work, CancellationToken ct)
    {
        try
        {
            if (await work() && batch.FailedBefore.Contains(notice.Id.Value))
            {
                await desk.Failures.ClearAsync(DeliverNotices.Job, DeliverNotices.SubjectKind, notice.Id.Value, ct);
            }

            return 0;
        }
        catch (DbUpdateConcurrencyException)
        {
            desk.Forget();
            await claims.ReleaseAsync(notice, ct);
            return 0;
        }
        catch (Exception failed) when (!ct.IsCancellationRequested)
        {
            desk.Forget();
            var code = (failed as RuleBrokenException)?.Code.Code ?? (failed.InnerException ?? failed).GetType().Name;
            log.LogWarning("Notice {NoticeId} could not be delivered: {Code}", notice.Id.Value, code);
            await desk.Failures.NoteAsync(DeliverNotices.Job, DeliverNotices.SubjectKind, notice.Id.Value, code, ct);
            await claims.PutOffAsync(notice, ct);
            return 1;
        }
    }
}

/// <summary>What the delivery of a batch needs besides its own steps.</summary>
internal sealed class NoticeDesk(IAppDb db, IAccountAddresses accounts, NoticeTruth truth, IJobFailures failures, PlatformTime time)
{
    public IJobFailures Failures => failures;

    public void Forget() => db.Forget();

    /// <summary>Those of the claimed that still hold; the others are cancelled.</summary>
    public async Task<DeliveryBatch> BatchAsync(IReadOnlyList<Notice> claimed, CancellationToken ct)
    {
        db.Forget();
        db.Notices.AttachRange(claimed);
        var holding = await truth.CancelUntrueAsync(claimed, ct);
        await db.SaveChangesAsync(ct);
        db.Forget();
        return await DeliveryBatch.LoadAsync(db, accounts, holding, time.Today, ct);
    }
}
