using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>Whether what some notices say still holds: the clock runs and ends on the day they name, and the case goes on.</summary>
internal sealed class Truth
{
    private static readonly CaseStatus[] Over = [CaseStatus.Rejected, CaseStatus.Closed, CaseStatus.Archived, CaseStatus.ReferredOut];
    private readonly Dictionary<DeadlineId, Clock> _clocks;

    private Truth(Dictionary<DeadlineId, Clock> clocks) => _clocks = clocks;

    public static async Task<Truth> OfAsync(IAppDb db, IReadOnlyCollection<Notice> notices, CancellationToken ct)
    {
        List<DeadlineId> ids = [.. notices.Select(notice => notice.DeadlineId).OfType<DeadlineId>().Distinct()];
        var clocks = ids.Count == 0 ? [] : await db.Cases.AsNoTracking()
            .SelectMany(dispute => dispute.Deadlines, (dispute, deadline) => new { dispute, deadline })
            .Where(pair => ids.Contains(pair.deadline.Id))
            .Select(pair => new Clock(pair.deadline.Id, pair.deadline.Status, pair.deadline.DueOn, pair.dispute.Status)).ToListAsync(ct);
        return new Truth(clocks.ToDictionary(clock => clock.Id));
    }

    /// <summary>Stable code of why it no longer holds; null while it does, and for what speaks of no clock.</summary>
    public string? Against(Notice notice) => notice switch
    {
        { IsTest: true } or { DeadlineId: null } => null,
        _ when !_clocks.TryGetValue(notice.DeadlineId.Value, out var clock) => "deadline.gone",
        _ => Against(notice, _clocks[notice.DeadlineId.Value]),
    };

    /// <summary>A clock that stands still may run on to the same day: then it is told, and until then it is not.</summary>
    public bool IsUndecided(Notice notice) =>
        notice is { IsTest: false, DeadlineId: { } id } && _clocks.TryGetValue(id, out var clock) && clock.Status == DeadlineStatus.Paused;

    private static string? Against(Notice notice, Clock clock) => clock switch
    {
        { Status: DeadlineStatus.Met or DeadlineStatus.Stopped } => "deadline.ended",
        _ when Over.Contains(clock.Case) => "case.over",
        _ when notice.DueOn is { } day && day != clock.DueOn => "deadline.moved",
        _ => null,
    };

    private sealed record Clock(DeadlineId Id, DeadlineStatus Status, DateOnly DueOn, CaseStatus Case);
}
