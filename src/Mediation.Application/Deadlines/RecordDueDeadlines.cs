using Mediation.Application.Common;
using Mediation.Domain.Cases;
using Mediation.Domain.Deadlines;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Mediation.Application.Deadlines;

/// <summary>
/// Notes on every case which clocks end today or have run out. Everything not noted yet is taken, however old; each is noted once. Sent by
/// a job only: no permission is named, so no one else may send it.
/// </summary>
public sealed record RecordDueDeadlines : IRequest<DueDeadlinesNoted>;

public sealed record DueDeadlinesNoted(int Cases, int PutOff);

internal sealed class RecordDueDeadlinesHandler(IAppDb db, PlatformTime time, ILogger<RecordDueDeadlinesHandler> log)
    : IRequestHandler<RecordDueDeadlines, DueDeadlinesNoted>
{
    private const int BatchSize = 100;

    public async Task<DueDeadlinesNoted> Handle(RecordDueDeadlines command, CancellationToken ct)
    {
        var today = time.Today;
        var (noted, putOff) = (0, new HashSet<CaseId>());
        while (true)
        {
            var batch = await db.Cases.IgnoreAutoIncludes().Include(dispute => dispute.Deadlines)
                .Where(dispute => !putOff.Contains(dispute.Id) && dispute.Deadlines.Any(deadline => deadline.Status == DeadlineStatus.Running
                    && ((deadline.DueOn <= today && deadline.RecordedDueOn == null)
                        || (deadline.DueOn < today && deadline.RecordedOverdueOn == null))))
                .OrderBy(dispute => dispute.NextDueOn).ThenBy(dispute => dispute.Number)
                .Take(BatchSize).ToListAsync(ct);
            if (batch.Count == 0)
            {
                return new DueDeadlinesNoted(noted, putOff.Count);
            }

            foreach (var dispute in batch)
            {
                if (!await NoteAsync(dispute, today, ct))
                {
                    // The rest of the batch was forgotten with it and is read again.
                    putOff.Add(dispute.Id);
                    break;
                }

                noted++;
            }

            db.Forget();
        }
    }

    private async Task<bool> NoteAsync(DisputeCase dispute, DateOnly today, CancellationToken ct)
    {
        try
        {
            dispute.RecordDeadlines(today);
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody acts on the case at this moment; the next run finds it again.
            log.LogInformation("Case {CaseId} is being changed; its clocks are noted with the next run", dispute.Id.Value);
            db.Forget();
            return false;
        }
    }
}
