using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>The comparisons with partners, clean ones too, the latest first; a page at a time.</summary>
[Requires(Permission.ReadExchange)]
public sealed record ListReconciliations(string? Cursor = null, int Take = 50) : IRequest<ReconciliationPage>;

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record ReconciliationPage(IReadOnlyList<ReconciliationEntry> Reconciliations, string? Next);

internal sealed class ListReconciliationsValidator : AbstractValidator<ListReconciliations>
{
    public ListReconciliationsValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, ExchangeLists.MaxTake);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || InstantCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListReconciliationsHandler(IAppDb db) : IRequestHandler<ListReconciliations, ReconciliationPage>
{
    public async Task<ReconciliationPage> Handle(ListReconciliations query, CancellationToken ct)
    {
        var runs = db.Reconciliations.AsNoTracking();
        if (query.Cursor is not null)
        {
            var (at, last) = InstantCursor.Read(query.Cursor)!.Value;
            runs = runs.Where(run => run.StartedAt < at || (run.StartedAt == at && IdOrder.Compare(run.Id, last) < 0));
        }

        var rows = await runs.OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id).Take(query.Take + 1)
            .Select(run => new { Run = run, Partner = db.ExchangePartners.Where(one => one.Id == run.PartnerId).Select(one => one.Code).First() })
            .ToListAsync(ct);
        List<ReconciliationEntry> page = [.. rows.Take(query.Take).Select(row => ReconciliationEntry.Of(row.Run, row.Partner))];
        return new ReconciliationPage(page, rows.Count > query.Take ? InstantCursor.Of(page[^1].StartedAt, page[^1].Id) : null);
    }
}

/// <summary>What one comparison found: both values side by side. Who works for an agency sees what concerns it.</summary>
[Requires(Permission.ReadExchange)]
public sealed record ListDifferences(Guid Reconciliation, Guid? Cursor = null, int Take = 100) : IRequest<DifferencePage>;

/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record DifferencePage(IReadOnlyList<DifferenceEntry> Differences, Guid? Next);

/// <param name="Message">Null where the states differ.</param>
/// <param name="Here">Hash or state in our half.</param>
/// <param name="There">Hash or state in the partner's half.</param>
public sealed record DifferenceEntry(Guid Id, Guid Subject, DifferenceKind Kind, Guid? Message, string? Here, string? There);

internal sealed class ListDifferencesValidator : AbstractValidator<ListDifferences>
{
    public ListDifferencesValidator() => RuleFor(query => query.Take).InclusiveBetween(1, ExchangeLists.MaxTake);
}

internal sealed class ListDifferencesHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListDifferences, DifferencePage>
{
    public async Task<DifferencePage> Handle(ListDifferences query, CancellationToken ct)
    {
        if (!await db.Reconciliations.AnyAsync(run => run.Id == query.Reconciliation, ct))
        {
            throw new NotFoundException("reconciliation");
        }

        var own = await db.OwnCodeAsync(scope.Caller, ct);
        var found = db.ReconciliationDifferences.AsNoTracking().Where(one => one.ReconciliationId == query.Reconciliation);
        if (own is not null)
        {
            found = found.Where(one => db.ExchangeOut.Any(message => message.Subject == one.Subject && message.From == own)
                || db.ExchangeIn.Any(message => message.Subject == one.Subject && message.To == own));
        }

        if (query.Cursor is { } last)
        {
            found = found.Where(one => IdOrder.Compare(one.Id, last) > 0);
        }

        var rows = await found.OrderBy(one => one.Id).Take(query.Take + 1)
            .Select(one => new DifferenceEntry(one.Id, one.Subject, one.Kind, one.MessageId, one.Here, one.There)).ToListAsync(ct);
        List<DifferenceEntry> page = [.. rows.Take(query.Take)];
        return new DifferencePage(page, rows.Count > query.Take ? page[^1].Id : null);
    }
}
