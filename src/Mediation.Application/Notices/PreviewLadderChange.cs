using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>Which open deadlines would be reminded of on other days if the office's ladder were changed so. Changes nothing.</summary>
[Requires(Permission.ManageReminders)]
public sealed record PreviewLadderChange : IRequest<LadderPreview>, ILadderProposal
{
    public required ClockId Clock { get; init; }

    public required Audience Audience { get; init; }

    public required IReadOnlyList<ReminderStep> Steps { get; init; }

    /// <summary>What the last page named as next.</summary>
    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

/// <param name="Changed">How many open deadlines get another reminder day, on all pages.</param>
/// <param name="Fingerprint">What the edit names, to show that this preview was seen.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record LadderPreview(int Changed, string Fingerprint, IReadOnlyList<LadderMove> Moves, string? Next);

public sealed record LadderMove(string CaseNumber, Guid DeadlineId, DateOnly DueOn, IReadOnlyList<RungMove> Rungs);

/// <param name="Before">The day still to come as it is now; null when there is none.</param>
/// <param name="After">The day as it would be; null when there would be none.</param>
public sealed record RungMove(string Step, DateOnly? Before, DateOnly? After);

internal sealed class PreviewLadderChangeValidator : LadderProposalValidator<PreviewLadderChange>
{
    public const int MaxTake = 200;

    public PreviewLadderChangeValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
        RuleFor(query => query.Cursor).MaximumLength(100)
            .Must(cursor => cursor is null || DayCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class PreviewLadderChangeHandler(IAppDb db, PlatformTime time, IWorkCalendars calendars, RequestScope scope)
    : IRequestHandler<PreviewLadderChange, LadderPreview>
{
    private const int Chunk = 500;

    public async Task<LadderPreview> Handle(PreviewLadderChange query, CancellationToken ct)
    {
        var office = scope.OfficeOf();
        var ladder = await db.ReminderLadders.AsNoTracking().SingleOrDefaultAsync(
            one => one.AgencyId == office && one.Clock == query.Clock && one.Audience == query.Audience, ct);
        ReminderLadder.MustBeSound(query.Steps);
        var (before, calendar) = (ladder?.Steps ?? ShippedLadders.For(query.Clock, query.Audience), await calendars.CurrentAsync(ct));
        var change = new LadderChange(db, query, before, calendar, time.Today);
        var (count, fingerprint) = await change.SumUpAsync(office, ladder?.Version ?? 0, ct);
        var moved = await PageAsync(query, change.Concerned(office), change, ct);
        List<LadderDeadline> page = [.. moved.Take(query.Take)];
        return new LadderPreview(
            count, fingerprint, [.. page.Select(deadline => MoveOf(deadline, before, query.Steps, calendar))],
            moved.Count > query.Take ? DayCursor.Of(page[^1].DueOn, page[^1].Id.Value) : null);
    }

    // Whether a deadline moves is known to the calendar, not to the database: rows are read in chunks until the page is full.
    private static async Task<List<LadderDeadline>> PageAsync(
        PreviewLadderChange query, IQueryable<LadderDeadline> all, LadderChange change, CancellationToken ct)
    {
        var moved = new List<LadderDeadline>();
        var after = query.Cursor is null ? default : DayCursor.Read(query.Cursor);
        while (true)
        {
            var rows = all;
            if (after is { } last)
            {
                var (day, id) = (last.Day, new DeadlineId(last.Id));
                rows = rows.Where(row => row.DueOn > day || (row.DueOn == day && IdOrder.Compare(row.Id, id) > 0));
            }

            var chunk = await rows.Take(Chunk).ToListAsync(ct);
            moved.AddRange(chunk.Where(row => change.Moves(row.DueOn)));
            if (chunk.Count < Chunk || moved.Count > query.Take)
            {
                return moved;
            }

            after = (chunk[^1].DueOn, chunk[^1].Id.Value);
        }
    }

    private LadderMove MoveOf(LadderDeadline deadline, IReadOnlyList<ReminderStep> before, IReadOnlyList<ReminderStep> after, WorkCalendar calendar)
    {
        var old = LadderChange.DaysOf(before, deadline.DueOn, calendar, time.Today);
        var fresh = LadderChange.DaysOf(after, deadline.DueOn, calendar, time.Today);
        var rungs = old.Keys.Union(fresh.Keys).Select(key => new RungMove(
                key, old.TryGetValue(key, out var was) ? was : null, fresh.TryGetValue(key, out var becomes) ? becomes : null))
            .Where(rung => rung.Before != rung.After).OrderBy(rung => rung.After ?? rung.Before);
        return new LadderMove(deadline.Number, deadline.Id.Value, deadline.DueOn, [.. rungs]);
    }
}
