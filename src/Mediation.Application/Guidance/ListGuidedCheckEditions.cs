using FluentValidation;
using Mediation.Application.Access;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Guidance;

/// <summary>The editions of the check before filing, the newest first, a page at a time.</summary>
[Requires(Permission.UseGuidance)]
public sealed record ListGuidedCheckEditions(int? Before = null, int Take = 50) : IRequest<GuidedEditionPage>;

/// <param name="Next">What the next page names as before; null on the last.</param>
public sealed record GuidedEditionPage(IReadOnlyList<GuidedEditionRow> Editions, int? Next);

/// <param name="TakenFrom">The edition it brought back.</param>
public sealed record GuidedEditionRow(int Number, DateOnly InForceFrom, Guid By, DateTimeOffset At, int? TakenFrom);

internal sealed class ListGuidedCheckEditionsValidator : AbstractValidator<ListGuidedCheckEditions>
{
    public ListGuidedCheckEditionsValidator() => RuleFor(query => query.Take).InclusiveBetween(1, 200);
}

internal sealed class ListGuidedCheckEditionsHandler(GuidanceDesk desk) : IRequestHandler<ListGuidedCheckEditions, GuidedEditionPage>
{
    public async Task<GuidedEditionPage> Handle(ListGuidedCheckEditions query, CancellationToken ct)
    {
        var editions = query.Before is { } before ? desk.Editions.Where(edition => edition.Number < before) : desk.Editions;
        var rows = await editions.OrderByDescending(edition => edition.Number).Take(query.Take + 1)
            .Select(edition => new GuidedEditionRow(edition.Number, edition.InForceFrom, edition.By, edition.At, edition.TakenFrom)).ToListAsync(ct);
        List<GuidedEditionRow> page = [.. rows.Take(query.Take)];
        return new GuidedEditionPage(page, rows.Count > query.Take ? page[^1].Number : null);
    }
}
