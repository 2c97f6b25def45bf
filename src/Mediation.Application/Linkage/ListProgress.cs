using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Linkage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>What the bodies noted in one joint matter, the newest first, a page at a time.</summary>
[Requires(Permission.TakePartInLinkage)]
public sealed record ListProgress(Guid MatterId, string? Cursor = null, int Take = 50) : IRequest<ProgressPage>;

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record ProgressPage(IReadOnlyList<ProgressRow> Entries, string? Next);

public sealed record ProgressRow(Guid Id, Guid Body, Guid By, DateTimeOffset At, string Text);

internal sealed class ListProgressValidator : AbstractValidator<ListProgress>
{
    public const int MaxTake = 200;

    public ListProgressValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, MaxTake);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || InstantCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListProgressHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListProgress, ProgressPage>
{
    public async Task<ProgressPage> Handle(ListProgress query, CancellationToken ct)
    {
        var id = new JointMatterId(query.MatterId);
        if (!await db.JointMatters.VisibleTo(scope.Caller).AnyAsync(matter => matter.Id == id, ct))
        {
            throw new NotFoundException("matter");
        }

        var entries = db.MatterProgress.AsNoTracking().Where(entry => entry.MatterId == id);
        if (query.Cursor is not null)
        {
            var (at, last) = InstantCursor.Read(query.Cursor)!.Value;
            entries = entries.Where(entry => entry.At < at || (entry.At == at && IdOrder.Compare(entry.Id, last) < 0));
        }

        var rows = await entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id).Take(query.Take + 1)
            .Select(entry => new ProgressRow(entry.Id, entry.AgencyId.Value, entry.By, entry.At, entry.Text)).ToListAsync(ct);
        List<ProgressRow> page = [.. rows.Take(query.Take)];
        return new ProgressPage(page, rows.Count > query.Take ? InstantCursor.Of(page[^1].At, page[^1].Id) : null);
    }
}
