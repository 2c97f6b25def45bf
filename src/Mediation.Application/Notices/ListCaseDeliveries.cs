using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>What was sent about one case, newest first, a page at a time.</summary>
[Requires(Permission.ReadDeliveries)]
public sealed record ListCaseDeliveries(Guid CaseId, string? Cursor = null, int Take = 50) : IRequest<DeliveryPage>;

internal sealed class ListCaseDeliveriesValidator : AbstractValidator<ListCaseDeliveries>
{
    public ListCaseDeliveriesValidator()
    {
        RuleFor(query => query.Take).InclusiveBetween(1, DeliveryRows.MaxTake);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || AttemptCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListCaseDeliveriesHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListCaseDeliveries, DeliveryPage>
{
    public async Task<DeliveryPage> Handle(ListCaseDeliveries query, CancellationToken ct)
    {
        var id = new CaseId(query.CaseId);
        if (!await db.Cases.AnyAsync(dispute => dispute.Id == id, ct))
        {
            throw new NotFoundException("case");
        }

        return await db.PageAsync(db.Deliveries.SeenBy(scope).Where(attempt => attempt.CaseId == id), query.Cursor, query.Take, ct);
    }
}
