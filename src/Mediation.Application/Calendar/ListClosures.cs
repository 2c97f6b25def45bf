using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>The closures of the caller's centre, withdrawn ones too, the latest declared first.</summary>
[Requires(Permission.ManageCalendar)]
public sealed record ListClosures(Guid? Cursor = null, int Take = 50) : IRequest<ClosurePage>;

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record ClosurePage(IReadOnlyList<ClosureEntry> Closures, Guid? Next);

public sealed record ClosureEntry(
    Guid Id, DateOnly From, DateOnly To, string Reason, Guid DeclaredBy, DateTimeOffset DeclaredAt, DateTimeOffset? WithdrawnAt);

internal sealed class ListClosuresValidator : AbstractValidator<ListClosures>
{
    public ListClosuresValidator() => RuleFor(query => query.Take).InclusiveBetween(1, 200);
}

internal sealed class ListClosuresHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListClosures, ClosurePage>
{
    public async Task<ClosurePage> Handle(ListClosures query, CancellationToken ct)
    {
        var agency = scope.Caller.Agency;
        var closures = db.LocalClosures.AsNoTracking().Where(closure => closure.AgencyId == agency);
        if (query.Cursor is { } cursor)
        {
            var before = new LocalClosureId(cursor);
            closures = closures.Where(closure => closure.Id < before);
        }

        var rows = await closures.OrderByDescending(closure => closure.Id).Take(query.Take + 1)
            .Select(closure => new ClosureEntry(
                closure.Id.Value, closure.From, closure.To, closure.Reason, closure.DeclaredBy, closure.DeclaredAt, closure.WithdrawnAt))
            .ToListAsync(ct);
        var page = rows.Take(query.Take).ToList();
        return new ClosurePage(page, rows.Count > query.Take ? page[^1].Id : null);
    }
}
