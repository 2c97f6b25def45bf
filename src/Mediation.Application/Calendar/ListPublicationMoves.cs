using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Mediation.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>The last days a publication moved, from when to when, in the caller's own cases.</summary>
[Requires(Permission.ManageCalendar)]
public sealed record ListPublicationMoves(Guid Publication, Guid? Cursor = null, int Take = 100) : IRequest<PublicationMovePage>;

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record PublicationMovePage(IReadOnlyList<PublicationMoveRow> Moves, Guid? Next);

public sealed record PublicationMoveRow(
    Guid Id, Guid CaseId, string Number, Guid DeadlineId, ClockId Clock, DateOnly From, DateOnly To, bool IsProvisional, DateTimeOffset At);

internal sealed class ListPublicationMovesValidator : AbstractValidator<ListPublicationMoves>
{
    public ListPublicationMovesValidator() => RuleFor(query => query.Take).InclusiveBetween(1, 500);
}

internal sealed class ListPublicationMovesHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListPublicationMoves, PublicationMovePage>
{
    public async Task<PublicationMovePage> Handle(ListPublicationMoves query, CancellationToken ct)
    {
        var id = new PublicationId(query.Publication);
        if (!await db.Publications.AnyAsync(run => run.Id == id, ct))
        {
            throw new NotFoundException("publication");
        }

        var moves = db.PublicationMoves.AsNoTracking().Where(move => move.PublicationId == id);
        if (scope.Caller.Agency is { } agency)
        {
            moves = moves.Where(move => move.AgencyId == agency);
        }

        if (query.Cursor is { } after)
        {
            moves = moves.Where(move => move.Id.CompareTo(after) > 0);
        }

        // Joined to the cases the caller may see: nobody reads of another's.
        var rows = await moves.Join(db.Cases.AsNoTracking().IgnoreAutoIncludes(), move => move.CaseId, dispute => dispute.Id, (move, dispute) => new { move, dispute.Number })
            .OrderBy(row => row.move.Id).Take(query.Take + 1)
            .Select(row => new PublicationMoveRow(
                row.move.Id, row.move.CaseId.Value, row.Number, row.move.DeadlineId.Value, row.move.Clock, row.move.From, row.move.To,
                row.move.IsProvisional, row.move.At))
            .ToListAsync(ct);
        var page = rows.Take(query.Take).ToList();
        return new PublicationMovePage(page, rows.Count > query.Take ? page[^1].Id : null);
    }
}
