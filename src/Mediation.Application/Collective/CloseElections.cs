using System.Runtime.ExceptionServices;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Collective;

/// <summary>Counts elections whose hour has come, or in which all have voted. Sent by a job only.</summary>
public sealed record CloseElections : IRequest<int>
{
    public const string Job = "close-elections";
}

internal sealed class CloseElectionsHandler(ElectionDesk desk, BallotBox box) : IRequestHandler<CloseElections, int>
{
    public async Task<int> Handle(CloseElections command, CancellationToken ct)
    {
        var now = desk.Now;
        var due = await desk.Db.Elections.AsNoTracking().Where(one => one.State == ElectionState.Open && (one.ClosesAt <= now || one.Cast >= one.Electorate)).Select(one => one.Id).ToListAsync(ct);
        var (closed, broken) = (0, (ExceptionDispatchInfo?)null);
        foreach (var id in due)
        {
            desk.Db.Forget();
            try
            {
                await box.CloseAsync(await desk.Db.Elections.SingleAsync(one => one.Id == id, ct), ct);
                closed++;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another node, or the last ballot, closed it at this moment; or the case was just changed and the next run does it.
            }
            catch (RuleBrokenException fault)
            {
                // One box that cannot be counted keeps no other waiting; the run still counts as failed, so that somebody looks.
                broken = ExceptionDispatchInfo.Capture(fault);
            }
        }

        broken?.Throw();
        return closed;
    }
}
