using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Notices;
using MediatR;

namespace Mediation.Application.Notices;

/// <summary>What the office sent: when, by which channel, to whom in masked form, and what came of it. Newest first, a page at a time.</summary>
[Requires(Permission.ReadDeliveries)]
public sealed record ListDeliveries : IRequest<DeliveryPage>
{
    public NoticeChannel? Channel { get; init; }

    public AttemptOutcome? Outcome { get; init; }

    /// <summary>Number of a case the caller may see; of any other there is nothing.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>What the last page named as next.</summary>
    public string? Cursor { get; init; }

    public int Take { get; init; } = 50;
}

internal sealed class ListDeliveriesValidator : AbstractValidator<ListDeliveries>
{
    public ListDeliveriesValidator()
    {
        RuleFor(query => query.Channel).IsInEnum();
        RuleFor(query => query.Outcome).IsInEnum();
        RuleFor(query => query.CaseNumber).MaximumLength(DisputeCase.NumberMaxLength);
        RuleFor(query => query.Take).InclusiveBetween(1, DeliveryRows.MaxTake);
        RuleFor(query => query.Cursor).Must(cursor => cursor is null || AttemptCursor.Read(cursor) is not null).WithErrorCode("cursor.malformed");
    }
}

internal sealed class ListDeliveriesHandler(IAppDb db, RequestScope scope) : IRequestHandler<ListDeliveries, DeliveryPage>
{
    public Task<DeliveryPage> Handle(ListDeliveries query, CancellationToken ct)
    {
        var attempts = db.Deliveries.SeenBy(scope);
        if (query.Channel is { } channel)
        {
            attempts = attempts.Where(attempt => attempt.Channel == channel);
        }

        if (query.Outcome is { } outcome)
        {
            attempts = attempts.Where(attempt => attempt.Outcome == outcome);
        }

        if (query.CaseNumber is { } number)
        {
            attempts = attempts.Where(attempt => db.Cases.Any(dispute => dispute.Id == attempt.CaseId && dispute.Number == number));
        }

        return db.PageAsync(attempts, query.Cursor, query.Take, ct);
    }
}
