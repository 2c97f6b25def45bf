using Mediation.Application.Common;
using Mediation.Application.Jobs;
using Mediation.Domain.Exchange;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Exchange;

/// <summary>Compares the ledger with every partner. Sent by a job only: no permission is named, so no one else may send it.</summary>
public sealed record ReconcilePartners : IRequest<int>
{
    /// <summary>Id of the job in the schedule, under which it lists what it failed with.</summary>
    public const string Job = "reconcile-partners";

    public const string SubjectKind = "exchange-partner";
}

internal sealed class ReconcilePartnersHandler(
    IAppDb db, Reconciler reconciler, IJobLeases leases, IJobFailures failures, PlatformTime time)
    : IRequestHandler<ReconcilePartners, int>
{
    private const string Differs = "exchange.ledger-differs";
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(10);

    public async Task<int> Handle(ReconcilePartners command, CancellationToken ct)
    {
        await using var lease = await leases.TryTakeAsync(ReconcilePartners.Job, Held, ct);
        if (lease is null)
        {
            return 0;
        }

        var today = time.Today;
        var partners = await db.ExchangePartners.AsNoTracking().OrderBy(one => one.Code).ToListAsync(ct);
        foreach (var partner in partners.Where(one => one.IsActiveOn(today)))
        {
            db.Forget();
            await NoteAsync(partner, await CompareAsync(partner, ct), ct);
            if (!await lease.RenewAsync(ct))
            {
                break;
            }
        }

        return partners.Count;
    }

    /// <returns>Null when all is alike.</returns>
    private async Task<string?> CompareAsync(ExchangePartner partner, CancellationToken ct)
    {
        try
        {
            var run = await reconciler.RunAsync(partner.Id, from: null, until: null, ct);
            return run.Outcome == ReconciliationOutcome.Differs ? Differs : run.FailureCode;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            db.Forget();
            return JobReport.CodeOf(failed);
        }
    }

    private Task NoteAsync(ExchangePartner partner, string? code, CancellationToken ct) => code is null
        ? failures.ClearAsync(ReconcilePartners.Job, ReconcilePartners.SubjectKind, partner.Id.Value, ct)
        : failures.NoteAsync(ReconcilePartners.Job, ReconcilePartners.SubjectKind, partner.Id.Value, code, ct);
}
