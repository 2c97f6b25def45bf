using Mediation.Application.Common;
using Mediation.Domain.Collective;
using Mediation.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Mediation.Application.Collective;

/// <summary>Counts elections whose hour has come. Sent by a job only.</summary>
public sealed record CloseElections : IRequest<int>
{
    public const string Job = "close-elections";
}

internal sealed class CloseElectionsHandler(ElectionDesk desk, BallotBox box) : IRequestHandler<CloseElections, int>
{
    public async Task<int> Handle(CloseElections command, CancellationToken ct)
    {
        var now = desk.Now;
        var due = await desk.Db.Elections.AsNoTracking().Where(one => one.State == ElectionState.Open && one.ClosesAt <= now).Select(one => one.Id).ToListAsync(ct);
        var closed = 0;
        foreach (var id in due)
        {
            desk.Db.Forget();
            try
            {
                await box.CloseAsync(await desk.Db.Elections.SingleAsync(one => one.Id == id, ct), ct);
                closed++;
            }
            catch (Exception fault) when (fault is DbUpdateConcurrencyException || fault is RuleBrokenException { Code: var code } && code == RuleCode.ElectionOver)
            {
                // Another node, or the last ballot, closed it at this moment; or the case was just changed and the next run does it.
            }
        }

        return closed;
    }
}
