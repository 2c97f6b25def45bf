using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>What was really said in one message the caller's own office sent, whatever its template has become since.</summary>
[Requires(Permission.ReadDeliveries)]
public sealed record ReadDelivery(Guid Id) : IRequest<DeliveryText>;

/// <param name="Subject">Null for text messages.</param>
/// <param name="Text">Null where nothing was said, for want of an address.</param>
/// <param name="OtherChannels">The same notice on its other channels, each with what came of it.</param>
public sealed record DeliveryText(DeliveryRow Delivery, string? Subject, string? Text, string Language, IReadOnlyList<DeliveryRow> OtherChannels);

internal sealed class ReadDeliveryHandler(IAppDb db, RequestScope scope) : IRequestHandler<ReadDelivery, DeliveryText>
{
    public async Task<DeliveryText> Handle(ReadDelivery query, CancellationToken ct)
    {
        var id = new DeliveryAttemptId(query.Id);
        var mine = db.Deliveries.SeenBy(scope);
        var found = await mine.AsNoTracking().Where(attempt => attempt.Id == id)
            .Join(db.Notices, attempt => attempt.NoticeId, notice => notice.Id, (attempt, notice) => new { attempt, notice.Language })
            .SingleOrDefaultAsync(ct) ?? throw new NotFoundException("delivery");
        var all = await db.PageAsync(mine.Where(attempt => attempt.NoticeId == found.attempt.NoticeId), cursor: null, DeliveryRows.MaxTake, ct);
        return new DeliveryText(
            all.Deliveries.Single(row => row.Id == query.Id), found.attempt.Said?.Subject, found.attempt.Said?.Text, found.Language,
            [.. all.Deliveries.Where(row => row.Id != query.Id)]);
    }
}
