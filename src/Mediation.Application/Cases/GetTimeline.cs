using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Cases;

/// <summary>What happened to a case, in order or the newest first, a page at a time.</summary>
/// <param name="After">Number of the last entry already seen; 0 for the first page.</param>
/// <param name="Before">The newest first, below this number; the greatest number for the first page. Null for in order.</param>
[Requires(Permission.ReadCase)]
public sealed record GetTimeline(Guid CaseId, int After = 0, int Take = 50, int? Before = null) : IRequest<Timeline>;

/// <param name="Next">What to pass as <c>after</c>, or as <c>before</c>, for the next page; null on the last.</param>
public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries, int? Next);

/// <param name="Actor">Who acted; for parties only whether it was staff.</param>
/// <param name="Payload">Details and changed columns as JSON; null for callers outside the office.</param>
public sealed record TimelineEntry(
    int Sequence, DateTimeOffset At, string Event, string UseCase, string Actor, string? Reason, string? Payload, int Version, string Hash);

internal sealed class GetTimelineValidator : AbstractValidator<GetTimeline>
{
    public GetTimelineValidator()
    {
        RuleFor(query => query.After).GreaterThanOrEqualTo(0);
        RuleFor(query => query.Before).GreaterThan(0);
        RuleFor(query => query.Take).InclusiveBetween(1, 200);
    }
}

internal sealed class GetTimelineHandler(IAppDb db, RequestScope scope) : IRequestHandler<GetTimeline, Timeline>
{
    public async Task<Timeline> Handle(GetTimeline query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        if (!await db.Cases.AnyAsync(dispute => dispute.Id == id, ct))
        {
            throw new NotFoundException("case");
        }

        var entries = db.History.AsNoTracking().Where(entry => entry.StreamId == query.CaseId && entry.Sequence > query.After);
        entries = query.Before is { } before
            ? entries.Where(entry => entry.Sequence < before).OrderByDescending(entry => entry.Sequence)
            : entries.OrderBy(entry => entry.Sequence);
        var inOffice = scope.Caller.May(Permission.ReadOfficeNotes);
        var found = await entries.Take(query.Take + 1)
            .Select(entry => new TimelineEntry(
                entry.Sequence, entry.At, entry.Event, entry.UseCase,
                inOffice ? entry.ActorName : entry.ActorId == scope.Caller.Id ? "self" : "office",
                inOffice ? entry.Reason : null, inOffice ? entry.Payload : null, entry.Version, entry.Hash))
            .ToListAsync(ct);
        var page = found.Take(query.Take).ToList();
        return new Timeline(page, found.Count > query.Take ? page[^1].Sequence : null);
    }
}
