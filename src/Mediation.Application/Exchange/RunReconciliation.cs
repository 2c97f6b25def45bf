using FluentValidation;
using Mediation.Application.Access;
using Mediation.Application.Common;
using Mediation.Domain.Exchange;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>
/// Compares our half of the ledger with a partner's now, and keeps what it found; a clean comparison is kept too. Not repeatable by key: no
/// transaction may stay open while a partner is asked, and one comparison more does no harm.
/// </summary>
[Requires(Permission.ManageExchange)]
public sealed record RunReconciliation : IRequest<ReconciliationEntry>
{
    /// <summary>Code of the partner.</summary>
    public required string Partner { get; init; }

    /// <summary>Messages posted at or after it; null for as far back as is set.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Messages posted before it; null for up to an hour ago, since when some may be on their way.</summary>
    public DateTimeOffset? Until { get; init; }
}

internal sealed class RunReconciliationValidator : AbstractValidator<RunReconciliation>
{
    public RunReconciliationValidator()
    {
        RuleFor(command => command.Partner).NotEmpty().MaximumLength(NodeCode.MaxLength);
        RuleFor(command => command.From).GreaterThan(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        RuleFor(command => command.Until).GreaterThan(command => command.From ?? DateTimeOffset.MinValue);
        RuleFor(command => command.Until).LessThanOrEqualTo(command => command.From!.Value.AddDays(LedgerQuery.MostDays))
            .When(command => command.From is not null && command.Until is not null);
    }
}

internal sealed class RunReconciliationHandler(IAppDb db, Reconciler reconciler) : IRequestHandler<RunReconciliation, ReconciliationEntry>
{
    public async Task<ReconciliationEntry> Handle(RunReconciliation command, CancellationToken ct)
    {
        var partner = await db.ExchangePartners.AsNoTracking().SingleOrDefaultAsync(one => one.Code == command.Partner, ct)
            ?? throw new NotFoundException("partner");
        return ReconciliationEntry.Of(await reconciler.RunAsync(partner.Id, command.From, command.Until, ct), partner.Code);
    }
}

/// <param name="Partner">Code of the partner.</param>
/// <param name="From">Messages posted at or after it.</param>
/// <param name="Until">Messages posted before it.</param>
/// <param name="FailureCode">Why the partner's half could not be had.</param>
public sealed record ReconciliationEntry(
    Guid Id, string Partner, DateTimeOffset From, DateTimeOffset Until, DateTimeOffset StartedAt, DateTimeOffset? EndedAt,
    ReconciliationOutcome Outcome, string? FailureCode, int Subjects, int Sent, int Received, int Differences)
{
    internal static ReconciliationEntry Of(Reconciliation run, string partner) => new(
        run.Id, partner, run.From, run.Until, run.StartedAt, run.EndedAt, run.Outcome, run.FailureCode, run.Subjects, run.Sent, run.Received,
        run.Differences);
}
