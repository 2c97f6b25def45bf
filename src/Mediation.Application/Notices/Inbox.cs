using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>One notice as it was laid into an inbox.</summary>
internal sealed class InboxItem
{
    public required DeliveryAttempt Attempt { get; init; }

    public required Notice Notice { get; init; }
}

/// <summary>A person's inbox: the notices to the own account and to the parties that sign in with it, once they were laid there.</summary>
internal static class Inbox
{
    public static async Task<IQueryable<InboxItem>> InboxOfAsync(this IAppDb db, Caller caller, CancellationToken ct)
    {
        // Within the filter of the cases, which for a party are its own.
        var parties = await db.Cases.AsNoTracking().SelectMany(dispute => dispute.Parties)
            .Where(party => party.AccountId == caller.Id).Select(party => party.Id).ToListAsync(ct);
        var agents = await db.Cases.AsNoTracking().SelectMany(dispute => dispute.Representatives)
            .Where(agent => agent.AccountId == caller.Id && agent.RevokedOn == null).Select(agent => agent.Id).ToListAsync(ct);
        List<Guid> represents = [.. agents.Select(agent => agent.Value)];
        List<Guid> own = [.. parties.Select(party => party.Value)];
        return db.Deliveries
            .Where(attempt => attempt.Channel == NoticeChannel.InApp
                && (attempt.Outcome == AttemptOutcome.Accepted || attempt.Outcome == AttemptOutcome.Delivered || attempt.Outcome == AttemptOutcome.Unconfirmed))
            .Join(
                db.Notices.Where(notice => (notice.RecipientKind == RecipientKind.Account && notice.RecipientId == caller.Id)
                    || (notice.RecipientKind == RecipientKind.Party && own.Contains(notice.RecipientId))
                    || (notice.RecipientKind == RecipientKind.Representative && represents.Contains(notice.RecipientId))),
                attempt => attempt.NoticeId, notice => notice.Id, (attempt, notice) => new InboxItem { Attempt = attempt, Notice = notice });
    }
}
