using System.Globalization;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Engagement;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>
/// Whether what a notice says still holds at the moment it goes out. What speaks of a last day is true while that deadline runs and has
/// that last day, an invitation to a session while that session is still planned for that time, and one to answer while its address leads on.
/// </summary>
public sealed class NoticeTruth(IAppDb db, PlatformTime time)
{
    public const string Moved = "date-moved";
    public const string Paused = "deadline-paused";
    public const string Ended = "deadline-ended";
    public const string SessionOff = "session-cancelled";
    public const string SessionOver = "session-over";
    public const string AddressOver = "address-over";

    /// <summary>
    /// Cancels those of these loaded notices that no longer hold; the caller saves. What was never tried may be said again if the old date
    /// comes back.
    /// </summary>
    /// <returns>Those that still hold.</returns>
    public async Task<IReadOnlyList<Notice>> CancelUntrueAsync(IReadOnlyList<Notice> notices, CancellationToken ct)
    {
        List<(Notice Notice, string Why)> untrue = [.. await UntrueDaysAsync(notices, ct), .. await UntrueSessionsAsync(notices, ct), .. await UntrueAddressesAsync(notices, ct)];
        foreach (var (notice, why) in untrue)
        {
            notice.Cancel(why, time.Now);
        }

        await ForgetMarksAsync([.. untrue.Select(pair => pair.Notice).Where(SpeaksOfADay)], ct);
        return [.. notices.Except(untrue.Select(pair => pair.Notice))];
    }

    private async Task<IEnumerable<(Notice Notice, string Why)>> UntrueDaysAsync(IReadOnlyList<Notice> notices, CancellationToken ct)
    {
        List<DeadlineId> ids = [.. notices.Where(SpeaksOfADay).Select(notice => notice.DeadlineId!.Value).Distinct()];
        if (ids.Count == 0)
        {
            return [];
        }

        var now = (await db.Cases.AsNoTracking().IgnoreAutoIncludes().SelectMany(dispute => dispute.Deadlines)
                .Where(deadline => ids.Contains(deadline.Id))
                .Select(deadline => new { deadline.Id, deadline.Status, deadline.DueOn }).ToListAsync(ct))
            .ToDictionary(deadline => deadline.Id, deadline => (deadline.Status, deadline.DueOn));
        return notices.Where(SpeaksOfADay)
            .Select(notice => (notice, WhyUntrue(notice.DueOn!.Value, now.TryGetValue(notice.DeadlineId!.Value, out var present) ? present : null)!))
            .Where(pair => pair.Item2 is not null);
    }

    private async Task<IEnumerable<(Notice Notice, string Why)>> UntrueSessionsAsync(IReadOnlyList<Notice> notices, CancellationToken ct)
    {
        List<CaseId> ids = [.. notices.Where(Invites).Select(notice => notice.CaseId!.Value).Distinct()];
        if (ids.Count == 0)
        {
            return [];
        }

        var sessions = (await db.Cases.AsNoTracking().IgnoreAutoIncludes().Where(dispute => ids.Contains(dispute.Id))
                .SelectMany(dispute => dispute.Sessions, (dispute, session) => new { dispute.Id, session.PlannedAt, session.State }).ToListAsync(ct))
            .ToLookup(session => (session.Id, EventWords.WhenOf(session.PlannedAt)), session => session.State);
        return notices.Where(Invites).Select(notice => (notice, states: sessions[(notice.CaseId!.Value, notice.Values[Placeholders.When])].ToHashSet()))
            .Where(pair => !pair.states.Contains(SessionState.Scheduled))
            .Select(pair => (pair.notice, pair.states.Contains(SessionState.Held) ? SessionOver : SessionOff));
    }

    private async Task<IEnumerable<(Notice Notice, string Why)>> UntrueAddressesAsync(IReadOnlyList<Notice> notices, CancellationToken ct)
    {
        List<CaseId> ids = [.. notices.Where(BringsAnAddress).Select(notice => notice.CaseId!.Value).Distinct()];
        if (ids.Count == 0)
        {
            return [];
        }

        var open = (await db.Cases.AsNoTracking().Where(dispute => ids.Contains(dispute.Id)).ToListAsync(ct))
            .Where(dispute => Invitation.IsOpen(dispute, time.Today)).Select(dispute => dispute.Id).ToHashSet();
        var serials = await db.Invitations.AsNoTracking().Where(one => ids.Contains(one.CaseId))
            .Select(one => new { one.Id, one.CaseId, one.Serial }).ToListAsync(ct);
        var leading = serials.Where(one => open.Contains(one.CaseId)).Select(one => (one.Id.Value.ToString("N"), one.Serial.ToString(CultureInfo.InvariantCulture))).ToHashSet();
        return notices.Where(BringsAnAddress)
            .Where(notice => !leading.Contains((notice.Values[Placeholders.Invitation], notice.Values[Placeholders.Serial])))
            .Select(notice => (notice, AddressOver));
    }

    private static bool BringsAnAddress(Notice notice) =>
        notice is { TemplateKey: TemplateKeys.RespondentInvited, CaseId: not null, IsTest: false } && notice.Values.ContainsKey(Placeholders.Invitation);

    private static bool Invites(Notice notice) =>
        notice is { TemplateKey: TemplateKeys.SessionScheduled, CaseId: not null, IsTest: false } && notice.Values.ContainsKey(Placeholders.When);

    private static bool SpeaksOfADay(Notice notice) => notice is { DeadlineId: not null, DueOn: not null, IsTest: false };

    private static string? WhyUntrue(DateOnly said, (DeadlineStatus Status, DateOnly DueOn)? present) => present switch
    {
        null or { Status: DeadlineStatus.Met or DeadlineStatus.Stopped } => Ended,
        { Status: DeadlineStatus.Paused } => Paused,
        { } running => running.DueOn == said ? null : Moved,
    };

    // Another rung that was said already is not said again for want of its mark: the key of its notice is taken.
    private async Task ForgetMarksAsync(IReadOnlyList<Notice> cancelled, CancellationToken ct)
    {
        if (cancelled.Count > 0)
        {
            List<DeadlineId> ids = [.. cancelled.Select(notice => notice.DeadlineId!.Value).Distinct()];
            List<DateOnly> days = [.. cancelled.Select(notice => notice.DueOn!.Value).Distinct()];
            await db.ReminderMarks.Where(mark => ids.Contains(mark.DeadlineId) && days.Contains(mark.DueOn)).ExecuteDeleteAsync(ct);
        }
    }
}
