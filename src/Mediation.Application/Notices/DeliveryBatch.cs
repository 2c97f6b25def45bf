using Mediation.Application.Common;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>Some claimed notices with everything that is needed to decide on them, read at once.</summary>
internal sealed record DeliveryBatch(
    IReadOnlyList<Notice> Notices, Recipients Recipients, ILookup<NoticeId, DeliveryAttempt> Attempts, IReadOnlySet<Guid> FailedBefore)
{
    public static DeliveryBatch Empty { get; } =
        new([], Recipients.None, Enumerable.Empty<DeliveryAttempt>().ToLookup(attempt => attempt.NoticeId), new HashSet<Guid>());

    public static async Task<DeliveryBatch> LoadAsync(
        IAppDb db, IAccountAddresses accounts, IReadOnlyList<Notice> notices, DateOnly today, CancellationToken ct)
    {
        List<NoticeId> ids = [.. notices.Select(notice => notice.Id)];
        List<Guid> subjects = [.. ids.Select(id => id.Value)];
        return new DeliveryBatch(
            notices,
            await Recipients.OfAsync(db, accounts, notices, today, ct),
            (await db.Deliveries.AsNoTracking().Where(attempt => ids.Contains(attempt.NoticeId)).ToListAsync(ct)).ToLookup(attempt => attempt.NoticeId),
            (await db.JobFailures.AsNoTracking()
                .Where(failure => failure.Job == DeliverNotices.Job && failure.ResolvedAt == null && subjects.Contains(failure.SubjectId))
                .Select(failure => failure.SubjectId).ToListAsync(ct)).ToHashSet());
    }

    /// <summary>The attempt on the channel it is at; null before the first try.</summary>
    public DeliveryAttempt? PresentOf(Notice notice) => Attempts[notice.Id].SingleOrDefault(attempt => attempt.Channel == notice.Channel);

    public int NextNumberOf(Notice notice) => Attempts[notice.Id].Count() + 1;
}
