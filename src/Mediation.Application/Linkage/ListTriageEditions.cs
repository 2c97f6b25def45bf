using FluentValidation;
using Mediation.Application.Access;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Linkage;

/// <summary>The editions the caller's agency wrote, the newest first, a page at a time.</summary>
[Requires(Permission.UseTriage)]
public sealed record ListTriageEditions(int? Before = null, int Take = 50) : IRequest<TriageEditionPage>;

/// <param name="Next">What the next page names as before; null on the last.</param>
public sealed record TriageEditionPage(IReadOnlyList<TriageEditionRow> Editions, int? Next);

/// <param name="TakenFrom">The edition it brought back.</param>
public sealed record TriageEditionRow(int Number, DateOnly InForceFrom, Guid By, DateTimeOffset At, int? TakenFrom);

internal sealed class ListTriageEditionsValidator : AbstractValidator<ListTriageEditions>
{
    public ListTriageEditionsValidator() => RuleFor(query => query.Take).InclusiveBetween(1, 200);
}

internal sealed class ListTriageEditionsHandler(TriageDesk desk) : IRequestHandler<ListTriageEditions, TriageEditionPage>
{
    public async Task<TriageEditionPage> Handle(ListTriageEditions query, CancellationToken ct)
    {
        var editions = desk.EditionsOf(desk.Office);
        editions = query.Before is { } before ? editions.Where(edition => edition.Number < before) : editions;
        var rows = await editions.OrderByDescending(edition => edition.Number).Take(query.Take + 1)
            .Select(edition => new TriageEditionRow(edition.Number, edition.InForceFrom, edition.By, edition.At, edition.TakenFrom)).ToListAsync(ct);
        List<TriageEditionRow> page = [.. rows.Take(query.Take)];
        return new TriageEditionPage(page, rows.Count > query.Take ? page[^1].Number : null);
    }
}
