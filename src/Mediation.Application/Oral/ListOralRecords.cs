using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Oral;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Oral;

/// <summary>The records of the caller's own agency, newest first.</summary>
[Requires(Permission.WriteOralRecords)]
public sealed record ListOralRecords(Guid? Cursor = null, int Take = 20) : IRequest<OralPage>;

public sealed record OralPage(IReadOnlyList<OralEntry> Items, Guid? NextCursor);

public sealed record OralEntry(Guid Id, OralState State, string Clerk, DateTimeOffset BegunAt, Guid? CaseId, string? Number);

internal sealed class ListOralRecordsValidator : AbstractValidator<ListOralRecords>
{
    private const int Most = 50;

    public ListOralRecordsValidator() => RuleFor(query => query.Take).InclusiveBetween(1, Most);
}

internal sealed class ListOralRecordsHandler(OralDesk desk) : IRequestHandler<ListOralRecords, OralPage>
{
    public async Task<OralPage> Handle(ListOralRecords query, CancellationToken ct)
    {
        var own = desk.Own.AsNoTracking();
        if (query.Cursor is { } cursor)
        {
            var last = new OralRecordId(cursor);
            own = own.Where(record => IdOrder.Compare(record.Id, last) < 0);
        }

        var page = await own.OrderByDescending(record => record.Id).Take(query.Take + 1)
            .Select(record => new OralEntry(record.Id.Value, record.State, record.ClerkName, record.BegunAt, record.CaseId == null ? null : record.CaseId.Value.Value, record.CaseNumber))
            .ToListAsync(ct);
        List<OralEntry> items = [.. page.Take(query.Take)];
        return new OralPage(items, page.Count > query.Take ? items[^1].Id : null);
    }
}
