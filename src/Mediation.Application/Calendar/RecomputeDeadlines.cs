using Mediation.Application.Common;
using Mediation.Domain.Calendar;
using Mediation.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Calendar;

/// <summary>
/// Counts open deadlines again for every notice whose run is not finished. Each run is taken by one node at a time and goes on where it, or a
/// node that died, stood. Sent by a job only: no permission is named, so no one else may send it.
/// </summary>
/// <param name="BatchSize">How many deadlines are held in memory and kept in one transaction.</param>
public sealed record RecomputeDeadlines(int BatchSize = 2000) : IRequest<RecomputeOutcome>
{
    public const string Job = "recount-deadlines";
}

/// <param name="Failed">Deadlines that are counted again with the next look.</param>
public sealed record RecomputeOutcome(int Looks, int Counted, int Moved, int Failed);

internal sealed class RecomputeDeadlinesHandler(IAppDb db, IWorkCalendars calendars, IClockCatalogues clocks, PlatformTime time, IJobFailures failures)
    : IRequestHandler<RecomputeDeadlines, RecomputeOutcome>
{
    public async Task<RecomputeOutcome> Handle(RecomputeDeadlines command, CancellationToken ct)
    {
        // What this node remembers may be older than the notice it is to count with.
        calendars.Renew();
        var moment = new Moment(time.Now, time.Today, await calendars.CurrentAsync(ct), await clocks.CurrentAsync(ct));
        var outcome = new RecomputeOutcome(0, 0, 0, 0);
        foreach (var id in await WaitingAsync(ct))
        {
            var look = await new PublicationRun(db, time, moment, failures, id, command.BatchSize).LookAsync(ct);
            outcome = new RecomputeOutcome(
                outcome.Looks + look.Looks, outcome.Counted + look.Counted, outcome.Moved + look.Moved, outcome.Failed + look.Failed);
        }

        return outcome;
    }

    private Task<List<PublicationId>> WaitingAsync(CancellationToken ct)
    {
        var now = time.Now;
        return db.Publications
            .Where(run => run.State != PublicationState.Done && run.LookAt <= now && (run.LeasedUntil == null || run.LeasedUntil < now))
            .OrderBy(run => run.PublishedAt).Select(run => run.Id).ToListAsync(ct);
    }
}
