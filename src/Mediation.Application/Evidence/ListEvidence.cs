using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Evidence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Evidence;

/// <summary>What was handed in and the caller may see, the first first.</summary>
[Requires(Permission.ReadEvidence)]
public sealed record ListEvidence(EvidenceOf Of, Guid? Cursor = null, int Take = 60) : IRequest<EvidencePage>;

internal sealed class ListEvidenceValidator : AbstractValidator<ListEvidence>
{
    private const int Most = 100;

    public ListEvidenceValidator() => RuleFor(query => query.Take).InclusiveBetween(1, Most);
}

internal sealed class ListEvidenceHandler(EvidenceDesk desk) : IRequestHandler<ListEvidence, EvidencePage>
{
    public async Task<EvidencePage> Handle(ListEvidence query, CancellationToken ct)
    {
        var standing = await desk.EnterAsync(query.Of, ct);
        var files = desk.VisibleTo(standing).AsNoTracking();
        if (query.Cursor is { } cursor)
        {
            var last = new EvidenceId(cursor);
            files = files.Where(file => IdOrder.Compare(file.Id, last) > 0);
        }

        var page = await files.OrderBy(file => file.Id).Take(query.Take + 1).Select(EvidenceViews.Of(standing.Account)).ToListAsync(ct);
        var more = page.Count > query.Take;
        return new EvidencePage([.. page.Take(query.Take)], more ? page[query.Take - 1].Id : null, standing.IsOpen);
    }
}
