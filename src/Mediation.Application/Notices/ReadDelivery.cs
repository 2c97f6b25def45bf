using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Notices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Notices;

/// <summary>What was really said in one delivery of the office, whatever its template has become since.</summary>
[Requires(Permission.ReadDeliveries)]
public sealed record ReadDelivery(Guid Id) : IRequest<DeliveryText>;

/// <param name="Text">Null where nothing was said, for want of an address.</param>
public sealed record DeliveryText(
    Guid Id, Guid NoticeId, string What, NoticeChannel Channel, string Language, string To, DateTimeOffset At, AttemptOutcome Outcome, string? Subject,
    string? Text);

internal sealed class ReadDeliveryHandler(IAppDb db, RequestScope scope) : IRequestHandler<ReadDelivery, DeliveryText>
{
    public async Task<DeliveryText> Handle(ReadDelivery query, CancellationToken ct)
    {
        var id = new DeliveryAttemptId(query.Id);
        var found = await db.Deliveries.SeenBy(scope).AsNoTracking().Where(attempt => attempt.Id == id)
            .Join(db.Notices, attempt => attempt.NoticeId, notice => notice.Id, (attempt, notice) => new { attempt, notice.TemplateKey, notice.Language })
            .SingleOrDefaultAsync(ct) ?? throw new NotFoundException("delivery");
        var attempt = found.attempt;
        return new DeliveryText(
            query.Id, attempt.NoticeId.Value, found.TemplateKey, attempt.Channel, found.Language, attempt.MaskedTo, attempt.At, attempt.Outcome,
            attempt.Said?.Subject, attempt.Said?.Text);
    }
}
