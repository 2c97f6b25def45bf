using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Outages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Outages;

/// <summary>Outages of the platform and those the caller's own centre declared, the latest recorded first.</summary>
[Requires(Permission.AdjustDeadlines)]
public sealed record ListOutages(Guid? Cursor = null, int Take = 50) : IRequest<OutagePage>;

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record OutagePage(IReadOnlyList<OutageEntry> Outages, Guid? Next);

/// <param name="FirstDay">In Beijing, like the last day.</param>
/// <param name="FailedFilings">Receipts that were given in that time and have reached the database.</param>
public sealed record OutageEntry(
    Guid Id, OutageOrigin Origin, DateTimeOffset From, DateTimeOffset Until, DateOnly FirstDay, DateOnly LastDay, string? Reason, int FailedFilings);

internal sealed class ListOutagesValidator : AbstractValidator<ListOutages>
{
    public ListOutagesValidator() => RuleFor(query => query.Take).InclusiveBetween(1, 200);
}

internal sealed class ListOutagesHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListOutages, OutagePage>
{
    public async Task<OutagePage> Handle(ListOutages query, CancellationToken ct)
    {
        var outages = db.VisibleOutages(scope.Caller);
        if (query.Cursor is { } before)
        {
            var last = new OutageId(before);
            outages = outages.Where(outage => outage.Id < last);
        }

        var rows = await outages.OrderByDescending(outage => outage.Id).Take(query.Take + 1)
            .Select(outage => new
            {
                Outage = outage,
                Failed = db.SubmissionAttempts.Count(attempt => outage.From <= attempt.At && attempt.At <= outage.Until),
            })
            .ToListAsync(ct);
        var page = rows.Take(query.Take).ToList();
        return new OutagePage(
            [
                .. page.Select(row => new OutageEntry(
                    row.Outage.Id.Value, row.Outage.Origin, row.Outage.From, row.Outage.Until, row.Outage.Span.FirstDay, row.Outage.Span.LastDay,
                    row.Outage.Reason, row.Failed)),
            ],
            rows.Count > query.Take ? page[^1].Outage.Id.Value : null);
    }
}

internal static class OutageScope
{
    /// <summary>Those of the whole platform, and of the caller's own centre.</summary>
    public static IQueryable<Outage> VisibleOutages(this IAppDb db, Caller caller)
    {
        var agency = caller.Agency;
        return db.Outages.AsNoTracking().Where(outage => outage.AgencyId == null || outage.AgencyId == agency);
    }

    /// <exception cref="NotFoundException">Unknown, or of another centre.</exception>
    public static async Task<Outage> VisibleOutageAsync(this IAppDb db, Caller caller, Guid id, CancellationToken ct)
    {
        var known = new OutageId(id);
        return await db.VisibleOutages(caller).SingleOrDefaultAsync(outage => outage.Id == known, ct) ?? throw new NotFoundException("outage");
    }
}
