using Mediation.Application.Common;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>Takes due notices for this node alone. A claim ends by itself, so that what a killed node held is taken up by another.</summary>
internal sealed class NoticeClaims(IAppDb db, DeliveryPolicy policy, PlatformTime time)
{
    private static readonly TimeSpan AfterAFailure = TimeSpan.FromMinutes(5);

    public DeliveryPolicy Policy => policy;

    /// <summary>Empty when nothing is due that nobody else holds.</summary>
    public async Task<IReadOnlyList<Notice>> TakeAsync(NoticeChannel channel, CancellationToken ct)
    {
        while (true)
        {
            var now = time.Now;
            var due = db.Notices.Where(notice => notice.Channel == channel
                && (notice.State == NoticeState.Queued || notice.State == NoticeState.Underway)
                && notice.NextTryAt <= now && (notice.LeasedUntil == null || notice.LeasedUntil < now));
            var ids = await due.OrderBy(notice => notice.NextTryAt).Take(policy.BatchSize).Select(notice => notice.Id).ToListAsync(ct);
            if (ids.Count == 0)
            {
                return [];
            }

            // Of several nodes that saw the same rows the first gets them; the others find them held and look again.
            var holder = Guid.CreateVersion7().ToString("N");
            if (await db.ClaimNoticesAsync(channel, ids, holder, now, now + policy.Lease, ct) > 0)
            {
                return await db.Notices.AsNoTracking().Where(notice => ids.Contains(notice.Id) && notice.LeasedBy == holder)
                    .OrderBy(notice => notice.NextTryAt).ToListAsync(ct);
            }
        }
    }

    /// <summary>Somebody changed it meanwhile: whoever looks next sees it as it is now.</summary>
    public Task ReleaseAsync(Notice notice, CancellationToken ct) => Held(notice).ExecuteUpdateAsync(
        set => set.SetProperty(one => one.LeasedBy, (string?)null).SetProperty(one => one.LeasedUntil, (DateTimeOffset?)null), ct);

    /// <summary>It went wrong in a way nobody foresaw: the others go first.</summary>
    public Task PutOffAsync(Notice notice, CancellationToken ct)
    {
        DateTimeOffset? then = time.Now + AfterAFailure;
        return Held(notice).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.NextTryAt, then)
                .SetProperty(one => one.LeasedBy, (string?)null).SetProperty(one => one.LeasedUntil, (DateTimeOffset?)null), ct);
    }

    private IQueryable<Notice> Held(Notice notice)
    {
        var (id, holder) = (notice.Id, notice.LeasedBy);
        return db.Notices.Where(one => one.Id == id && one.LeasedBy == holder && one.NextTryAt != null);
    }
}
