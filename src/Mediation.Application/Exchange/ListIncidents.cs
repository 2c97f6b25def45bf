using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>Calls that should not have come: forged, for another system, an id used twice. Newest first, a page at a time.</summary>
[Requires(Permission.ManageExchange)]
public sealed record ListIncidents(string? Cursor = null, int Take = 50) : IRequest<IncidentPage>;

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record IncidentPage(IReadOnlyList<IncidentEntry> Incidents, string? Next);

/// <param name="PartnerId">The partner it named as its issuer; proven only where the signature was sound.</param>
/// <param name="Detail">Name of an exception type where reading failed.</param>
public sealed record IncidentEntry(Guid Id, string Code, Guid? PartnerId, Guid? MessageId, string? Detail, DateTimeOffset At);

internal sealed class ListIncidentsValidator : AbstractValidator<ListIncidents>
{
    public ListIncidentsValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, ExchangeLists.MaxTake);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || InstantCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListIncidentsHandler(IAppDb db) : IRequestHandler<ListIncidents, IncidentPage>
{
    public async Task<IncidentPage> Handle(ListIncidents query, CancellationToken ct)
    {
        var incidents = db.ExchangeIncidents.AsNoTracking();
        if (query.Cursor is not null)
        {
            var (at, last) = InstantCursor.Read(query.Cursor)!.Value;
            incidents = incidents.Where(one => one.At < at || (one.At == at && IdOrder.Compare(one.Id, last) < 0));
        }

        var rows = await incidents.OrderByDescending(one => one.At).ThenByDescending(one => one.Id).Take(query.Take + 1)
            .Select(one => new IncidentEntry(
                one.Id, one.Code, one.PartnerId == null ? null : one.PartnerId.Value.Value, one.MessageId, one.Detail, one.At))
            .ToListAsync(ct);
        List<IncidentEntry> page = [.. rows.Take(query.Take)];
        return new IncidentPage(page, rows.Count > query.Take ? InstantCursor.Of(page[^1].At, page[^1].Id) : null);
    }
}
