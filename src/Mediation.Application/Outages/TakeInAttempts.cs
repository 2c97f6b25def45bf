using Mediation.Application.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Mediation.Application.Outages;

/// <summary>
/// Writes failed filings that wait in this node's folder into the database. One that is in it already, or whose signature is not ours, is
/// only removed. Sent by the node itself: no permission is named, so no one else may send it.
/// </summary>
public sealed record TakeInAttempts : IRequest<int>;

internal sealed class TakeInAttemptsHandler(IAppDb db, IAttemptSpool spool, IAttemptSeal seal, ILogger<TakeInAttemptsHandler> log)
    : IRequestHandler<TakeInAttempts, int>
{
    private const int AtOnce = 100;

    public async Task<int> Handle(TakeInAttempts command, CancellationToken ct)
    {
        var takenIn = 0;
        while (spool.Waiting(AtOnce) is { Count: > 0 } waiting)
        {
            var numbers = waiting.Select(attempt => attempt.Receipt.Number).ToList();
            var known = await db.SubmissionAttempts.Where(attempt => numbers.Contains(attempt.Number)).Select(attempt => attempt.Number).ToListAsync(ct);
            foreach (var attempt in waiting.Where(attempt => !known.Contains(attempt.Receipt.Number)))
            {
                if (seal.IsGenuine(attempt.Receipt))
                {
                    db.SubmissionAttempts.Add(new SubmissionAttempt(attempt.Receipt, attempt.UseCase));
                    takenIn++;
                }
                else
                {
                    log.LogWarning("A kept filing attempt was not signed by this platform and is dropped");
                }
            }

            await db.SaveChangesAsync(ct);
            db.Forget();
            foreach (var attempt in waiting)
            {
                spool.Remove(attempt);
            }
        }

        return takenIn;
    }
}
