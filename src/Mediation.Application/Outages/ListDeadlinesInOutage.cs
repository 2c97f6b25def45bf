using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Mediation.Domain.Deadlines;
using Mediation.Domain.Outages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Outages;

/// <summary>
/// Deadlines of the caller's centre that ended on a day of an outage, or of a closure of the counter, and were not met in time: those whose
/// last hours were lost. The head decides which of them to make good.
/// </summary>
[Requires(Permission.AdjustDeadlines)]
public sealed record ListDeadlinesInOutage : IRequest<LostDeadlinePage>
{
    /// <summary>The outage; or else a closure is named.</summary>
    public Guid? Outage { get; init; }

    public Guid? Closure { get; init; }

    /// <summary>The last deadline of the page before.</summary>
    public Guid? Cursor { get; init; }

    public int Take { get; init; } = 100;
}

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record LostDeadlinePage(IReadOnlyList<LostDeadline> Deadlines, Guid? Next);

/// <param name="RanOut">The day ended while it lasted. Otherwise hours of the day were lost, and some were left.</param>
/// <param name="CanBeExtended">A clock the office keeps; for others it can only certify the outage.</param>
public sealed record LostDeadline(
    Guid DeadlineId, Guid CaseId, string Number, int CaseVersion, ClockId Clock, DateOnly DueOn, DeadlineStatus Status, bool RanOut, bool CanBeExtended);

internal sealed class ListDeadlinesInOutageValidator : AbstractValidator<ListDeadlinesInOutage>
{
    public ListDeadlinesInOutageValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, 500);
        RuleFor(query => query.Outage).Must((query, outage) => (outage is null) != (query.Closure is null));
    }
}

internal sealed class ListDeadlinesInOutageHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListDeadlinesInOutage, LostDeadlinePage>
{
    public async Task<LostDeadlinePage> Handle(ListDeadlinesInOutage query, CancellationToken ct)
    {
        var span = query.Outage is { } outage
            ? (await db.VisibleOutageAsync(scope.Caller, outage, ct)).Span
            : await SpanOfClosureAsync(query.Closure!.Value, ct);
        var (first, last) = (span.FirstDay, span.LastDay);
        var lost = db.Cases.AsNoTracking().IgnoreAutoIncludes().SelectMany(
            dispute => dispute.Deadlines.Where(deadline => deadline.DueOn >= first && deadline.DueOn <= last
                && (deadline.Status == DeadlineStatus.Running || deadline.MetLate
                    || (deadline.Status == DeadlineStatus.Stopped && deadline.EndReason == EndReasons.RanOut))),
            (dispute, deadline) => new { dispute.Id, dispute.Number, dispute.Version, deadline });
        if (query.Cursor is { } cursor)
        {
            var after = new DeadlineId(cursor);
            lost = lost.Where(row => row.deadline.Id > after);
        }

        var rows = await lost.OrderBy(row => row.deadline.Id).Take(query.Take + 1)
            .Select(row => new
            {
                row.Id,
                row.Number,
                row.Version,
                Deadline = row.deadline.Id,
                row.deadline.Clock,
                row.deadline.DueOn,
                row.deadline.Status,
            }).ToListAsync(ct);
        var page = rows.Take(query.Take).Select(row => new LostDeadline(
            row.Deadline.Value, row.Id.Value, row.Number, row.Version, row.Clock, row.DueOn, row.Status, span.HoldsTheEndOf(row.DueOn),
            OutageRelief.IsKeptByTheOffice(row.Clock))).ToList();
        return new LostDeadlinePage(page, rows.Count > query.Take ? page[^1].DeadlineId : null);
    }

    private async Task<OutageSpan> SpanOfClosureAsync(Guid id, CancellationToken ct)
    {
        var (known, agency) = (new LocalClosureId(id), scope.Caller.Agency);
        var closure = await db.LocalClosures.AsNoTracking()
            .SingleOrDefaultAsync(closure => closure.Id == known && closure.AgencyId == agency && closure.WithdrawnAt == null, ct)
            ?? throw new NotFoundException("closure");
        return OutageSpan.OfDays(closure.From, closure.To);
    }
}
