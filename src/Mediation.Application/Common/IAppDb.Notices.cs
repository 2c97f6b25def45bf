using Mediation.Application.Notices;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Common;

public partial interface IAppDb
{
    DbSet<Notice> Notices { get; }

    DbSet<ReminderLadder> ReminderLadders { get; }

    DbSet<ReminderPolicy> ReminderPolicies { get; }

    DbSet<MessageTemplate> MessageTemplates { get; }

    DbSet<ReminderMark> ReminderMarks { get; }

    /// <summary>Gives those of these notices to the holder that are due at the channel and held by nobody. Never waits for another claim.</summary>
    /// <returns>How many he got.</returns>
    Task<int> ClaimNoticesAsync(
        NoticeChannel channel, IReadOnlyList<NoticeId> ids, string holder, DateTimeOffset now, DateTimeOffset until, CancellationToken ct);
}
