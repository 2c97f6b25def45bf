using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Hub;

/// <summary>What happened to a case that its parties can make use of, the newest first, a page at a time.</summary>
/// <param name="Before">Number of the last entry already seen; absent for the first page.</param>
[Requires(Permission.ReadCase)]
public sealed record ListHappenings(Guid CaseId, int? Before = null, int Take = 10) : IRequest<Happenings>;

/// <param name="Next">What to pass as <c>before</c> for the next page; null on the last.</param>
public sealed record Happenings(IReadOnlyList<Happening> Entries, int? Next);

/// <param name="Event">Name of what happened, as in the history.</param>
/// <param name="Own">The caller did it.</param>
public sealed record Happening(int Sequence, DateTimeOffset At, string Event, bool Own);

internal sealed class ListHappeningsValidator : AbstractValidator<ListHappenings>
{
    private const int Most = 50;

    public ListHappeningsValidator()
    {
        RuleFor(query => query.Before).GreaterThan(0);
        RuleFor(query => query.Take).InclusiveBetween(1, Most);
    }
}

internal sealed class ListHappeningsHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListHappenings, Happenings>
{
    public async Task<Happenings> Handle(ListHappenings query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        if (!await db.Cases.AnyAsync(dispute => dispute.Id == id, ct))
        {
            throw new NotFoundException("case");
        }

        var own = scope.Caller.Id;
        var entries = await db.History.AsNoTracking()
            .Where(entry => entry.StreamId == query.CaseId && HubEvents.All.Contains(entry.Event) && (query.Before == null || entry.Sequence < query.Before))
            .OrderByDescending(entry => entry.Sequence)
            .Take(query.Take + 1)
            .Select(entry => new Happening(entry.Sequence, entry.At, entry.Event, entry.ActorId == own))
            .ToListAsync(ct);
        var page = entries.Take(query.Take).ToList();
        return new Happenings(page, entries.Count > query.Take ? page[^1].Sequence : null);
    }
}
