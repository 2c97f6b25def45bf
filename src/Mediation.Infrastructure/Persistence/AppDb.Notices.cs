using Mediation.Application.Notices;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Infrastructure.Persistence;

public abstract partial class AppDb
{
    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<ReminderLadder> ReminderLadders => Set<ReminderLadder>();

    public DbSet<ReminderPolicy> ReminderPolicies => Set<ReminderPolicy>();

    public DbSet<MessageTemplate> MessageTemplates => Set<MessageTemplate>();

    public DbSet<ReminderMark> ReminderMarks => Set<ReminderMark>();

    public virtual Task<int> ClaimNoticesAsync(
        NoticeChannel channel, IReadOnlyList<NoticeId> ids, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken ct) =>
        Notices.Where(notice => ids.Contains(notice.Id) && notice.Channel == channel
                && (notice.State == NoticeState.Queued || notice.State == NoticeState.Underway)
                && notice.NextTryAt <= now && (notice.LeasedUntil == null || notice.LeasedUntil < now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(notice => notice.LeasedBy, holder).SetProperty(notice => notice.LeasedUntil, (DateTimeOffset?)until), ct);
}
