using Mediation.Application.Common;
using Mediation.Domain.Agencies;
using Mediation.Domain.Calendar;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>A rung that has come for the running deadlines of one clock over a stretch of last days.</summary>
/// <param name="Only">The one agency whose own ladder this is, or null for the shipped one.</param>
/// <param name="Except">The agencies that have one of their own in its place.</param>
internal sealed record DueRung(ClockId Clock, Audience Audience, ReachedRung Reached, AgencyId? Only, IReadOnlyList<AgencyId> Except);

/// <summary>One deadline whose rung has come.</summary>
internal sealed record DueDeadline(DeadlineId Id, DateOnly DueOn, int ClockVersion, CaseInHand Case);

internal static class DueRungs
{
    public static IEnumerable<DueRung> Of(IReadOnlyList<ReminderLadder> own, DateOnly today, WorkCalendar calendar)
    {
        foreach (var clock in Enum.GetValues<ClockId>())
        {
            foreach (var audience in Enum.GetValues<Audience>())
            {
                var ladders = own.Where(ladder => ladder.Clock == clock && ladder.Audience == audience).ToList();
                IReadOnlyList<AgencyId> except = [.. ladders.Select(ladder => ladder.AgencyId)];
                var shipped = ReachedRung.On(today, ShippedLadders.For(clock, audience), calendar)
                    .Select(rung => new DueRung(clock, audience, rung, null, except));
                var offices = ladders.SelectMany(
                    ladder => ReachedRung.On(today, ladder.Steps, calendar), (ladder, rung) => new DueRung(clock, audience, rung, ladder.AgencyId, []));
                foreach (var rung in shipped.Concat(offices))
                {
                    yield return rung;
                }
            }
        }
    }

    /// <summary>The next deadlines of this rung that have no mark, in order of last day and id, after the one given.</summary>
    public static Task<List<DueDeadline>> NextAsync(this IAppDb db, DueRung rung, DueDeadline? after, int take, CancellationToken ct)
    {
        var (first, last, step) = (after?.DueOn ?? rung.Reached.First, rung.Reached.Last, rung.Reached.Step.Key);
        var cases = rung.Only is { } only ? db.Cases.Where(dispute => dispute.AgencyId == only) : db.Cases;
        if (rung.Except.Count > 0)
        {
            cases = cases.Where(dispute => !rung.Except.Contains(dispute.AgencyId));
        }

        if (!DisputeCase.OutlivesTheCase(rung.Clock))
        {
            cases = cases.Where(dispute => dispute.Status != CaseStatus.Closed);
        }

        var due = cases.AsNoTracking().IgnoreAutoIncludes().Where(dispute => dispute.Status != CaseStatus.Archived)
            .SelectMany(dispute => dispute.Deadlines, (dispute, deadline) => new { Case = dispute, Deadline = deadline })
            .Where(row => row.Deadline.Clock == rung.Clock && row.Deadline.Status == DeadlineStatus.Running
                && row.Deadline.DueOn >= first && row.Deadline.DueOn <= last
                && !db.ReminderMarks.Any(mark => mark.DeadlineId == row.Deadline.Id && mark.DueOn == row.Deadline.DueOn
                    && mark.Audience == rung.Audience && mark.Step == step));
        if (after is not null)
        {
            var id = after.Id;
            due = due.Where(row => row.Deadline.DueOn > first || IdOrder.Compare(row.Deadline.Id, id) > 0);
        }

        return due.OrderBy(row => row.Deadline.DueOn).ThenBy(row => row.Deadline.Id).Take(take)
            .Select(row => new DueDeadline(row.Deadline.Id, row.Deadline.DueOn, row.Deadline.PeriodVersion, new CaseInHand(row.Case.Id, row.Case.AgencyId, row.Case.Number)))
            .ToListAsync(ct);
    }
}
